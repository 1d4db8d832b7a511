type ProgressProps = { label: string; value: number; max: number };

/** How far something has come; the label says it in words too: `3/12 kysymystä käsitelty`. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress value={value} max={max} />
    </label>
  );
}
