import { questionTexts } from '../texts/questions.ts';
import { usePage } from '../ui/page-context.ts';
import { Steps } from '../ui/steps.tsx';

/** Beside the form: how to write without identifying a client, who sees what, what happens next. */
export function AskingAdvice() {
  const texts = questionTexts[usePage().language];
  return (
    <>
      <section class="panel" aria-labelledby="neuvo">
        <h2 id="neuvo">{texts.adviceTitle}</h2>
        <p>{texts.adviceText}</p>
        <p>{texts.adviceLeaveOut}</p>
        <p>{texts.adviceSayInstead}</p>
        <h3>{texts.adviceBad}</h3>
        <p>{texts.adviceBadExample}</p>
        <h3>{texts.adviceGood}</h3>
        <p>{texts.adviceGoodExample}</p>
      </section>
      <section class="panel" aria-labelledby="kuka-nakee">
        <h2 id="kuka-nakee">{texts.whoSeesTitle}</h2>
        <ul>
          <li>{texts.whoSeesName}</li>
          <li>{texts.whoSeesOriginal}</li>
          <li>{texts.whoSeesPublic}</li>
        </ul>
      </section>
      <section class="panel" aria-labelledby="mita-seuraavaksi">
        <h2 id="mita-seuraavaksi">{texts.nextTitle}</h2>
        <Steps
          label={texts.nextTitle}
          steps={(['sent', 'triage', 'session', 'published'] as const).map((step, index) => ({
            text: texts[`next_${step}`],
            note: texts[`next_${step}Note`],
            state: index === 0 ? 'current' : 'ahead',
          }))}
        />
      </section>
    </>
  );
}
