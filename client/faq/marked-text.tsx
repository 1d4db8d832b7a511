type MarkedTextProps = { text: string; matches: readonly (readonly [number, number])[] };

/** A plain text with the matched places marked; UTF-16 offsets in their order. */
export function MarkedText({ text, matches }: MarkedTextProps) {
  return (
    <>
      {matches.map(([start, end], index) => (
        <>
          {text.slice(matches[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(matches.at(-1)?.[1] ?? 0)}
    </>
  );
}
