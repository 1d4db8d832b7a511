import type { ProblemView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';

/** Every refusal; the `type` of a problem document leads to its place here. */
export function Problems({ problems }: { problems: ProblemView[] }) {
  const texts = apiTexts[usePage().language];
  return (
    <>
      <p>{texts.problemsIntro}</p>
      <dl class="facts">
        {problems.map(({ code, status, title, detail }) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code> ({status})
            </dt>
            <dd>
              <strong>{title}.</strong> {detail}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
