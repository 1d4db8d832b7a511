import type { ProvisionalText } from '../../server/sessions/contract.ts';
import { SectionLink } from '../statutes/section-link.tsx';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';

/** What a lawyer is typing just now. */
export function Provisional({ text }: { text: ProvisionalText }) {
  const live = useLiveSession();
  // Not a live region: a screen reader would be told of every key.
  return (
    <div class="provisional">
      <h3>{live.texts.provisionalTitle}</h3>
      <p class="meta">{fill(live.texts.provisionalNote, { name: lawyerName(live, text.lawyer) })}</p>
      <Prose html={text.html} lang={usePage().language === 'fi' ? undefined : 'fi'} />
      {text.citations.length > 0 && (
        <>
          <h4>{live.texts.citations}</h4>
          <ul>
            {text.citations.map((citation, place) => (
              <li key={`${place} ${citation.text}`}>
                <SectionLink citation={citation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
