import { forumTexts } from '../texts/forums.ts';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';

/** The road of a question in four sentences, and the way in for those who may ask. */
export function HowItWorks({ frame: { language, signedIn } }: { frame: PageFrame }) {
  const texts = forumTexts[language];
  const steps = [
    [texts.howAsk, texts.howAskText],
    [texts.howCheck, texts.howCheckText],
    [texts.howAnswer, texts.howAnswerText],
    [texts.howPublish, texts.howPublishText],
  ];
  return (
    <section class="panel" aria-labelledby="nain">
      <h2 id="nain">{texts.howTitle}</h2>
      <ol>
        {steps.map(([title, text]) => (
          <li key={title}>
            <strong>{title}.</strong> {text}
          </li>
        ))}
      </ol>
      {!signedIn && (
        <p>
          {texts.signInToAsk}{' '}
          <a
            href={`${localHref(language, '/kirjaudu')}?paluu=${encodeURIComponent(localHref(language, '/kysy'))}`}
          >
            {texts.signIn}
          </a>
        </p>
      )}
    </section>
  );
}
