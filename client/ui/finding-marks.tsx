import { uiTexts } from '../texts/ui.ts';
import { usePage } from './page-context.ts';
import type { Finding } from './page-frame.ts';

/** The writer's own text with the places marked that could identify a client. */
export function FindingMarks({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const texts = uiTexts[usePage().language];
  if (findings.length === 0) return null;
  const ordered = [...findings].sort((a, b) => a.start - b.start);
  return (
    <div class="findings">
      <p>{texts.findingsFound}</p>
      <blockquote>
        {ordered.map((finding, index) => (
          <>
            {text.slice(ordered[index - 1]?.end ?? 0, finding.start)}
            <mark>{text.slice(finding.start, finding.end)}</mark>
            <span class="finding-kind"> ({kindText(texts, finding.kind)})</span>
          </>
        ))}
        {text.slice(ordered.at(-1)?.end)}
      </blockquote>
    </div>
  );
}

function kindText(texts: Readonly<Record<string, string>>, kind: string): string {
  return texts[`finding_${kind}`] ?? texts['finding_other'] ?? kind;
}
