import { fill, type Language } from '../texts/catalogue.ts';
import { findingTexts } from '../texts/findings.ts';
import { Button } from './button.tsx';
import { usePage } from './page-context.ts';
import type { PlacedFinding } from './place-findings.ts';

/** `later`: what is found is only shown here, and confirmed with another deed. */
export type Confirming = 'here' | 'later';

type FindingListProps = {
  findings: readonly PlacedFinding[];
  confirming: Confirming;
  /** The tokens of those that have been confirmed. */
  confirmed: ReadonlySet<string>;
  /** With script: puts something more general in the place of a finding. */
  onReplace?: ((finding: PlacedFinding) => void) | undefined;
  /** With script: told what is confirmed now. */
  onConfirm?: ((token: string, on: boolean) => void) | undefined;
};

/** The name under which a form carries the tokens of what has been confirmed. */
export const confirmedName = 'vahvistetut';

/** Each place from which a client might be recognised: what is written there, what it is, and what can be done about it. */
export function FindingList({ findings, ...deeds }: FindingListProps) {
  const texts = findingTexts[usePage().language];
  return (
    <ul class="findings" aria-label={texts.title}>
      {findings.map((finding) => (
        <li key={`${finding.start}-${finding.kind}`} class={`finding finding-${finding.level}`}>
          <Place finding={finding} />
          <Deeds finding={finding} {...deeds} />
        </li>
      ))}
    </ul>
  );
}

function Place({ finding: { kind, level, text, before, after } }: { finding: PlacedFinding }) {
  const { language } = usePage();
  const texts = findingTexts[language];
  return (
    <p>
      <q>
        {before}
        <mark>{text}</mark>
        {after}
      </q>{' '}
      <span class="finding-kind">({kindText(language, kind)})</span>{' '}
      {level === 'block' ? texts.blocked : texts.warned}
    </p>
  );
}

type DeedsProps = Omit<FindingListProps, 'findings'> & { finding: PlacedFinding };

function Deeds({ finding, confirming, confirmed, onReplace, onConfirm }: DeedsProps) {
  const texts = findingTexts[usePage().language];
  const { instead, token, text } = finding;
  const confirms = token !== undefined && confirming === 'here';
  const replaces = onReplace !== undefined && instead !== undefined;
  if (token !== undefined && confirming === 'later' && !replaces)
    return <p class="hint">{texts.confirmLater}</p>;
  if (!confirms && !replaces) return null;
  const checked = token !== undefined && confirmed.has(token);
  return (
    <div class="buttons">
      {replaces && (
        <Button
          kind="secondary"
          type="button"
          label={`${fill(texts.replace, { instead })} (${text})`}
          onClick={() => onReplace(finding)}
        >
          {fill(texts.replace, { instead })}
        </Button>
      )}
      {confirms && (
        <label class="finding-confirm">
          <input
            type="checkbox"
            name={confirmedName}
            value={token}
            aria-label={`${texts.confirm}: ${text}`}
            {...(onConfirm
              ? { checked, onChange: (event) => onConfirm(token, event.currentTarget.checked) }
              : { defaultChecked: checked })}
          />{' '}
          {texts.confirm}
        </label>
      )}
    </div>
  );
}

/** What a finding is, in words. */
export function kindText(language: Language, kind: string): string {
  const texts: Readonly<Record<string, string>> = findingTexts[language];
  return texts[`kind_${kind}`] ?? kind;
}
