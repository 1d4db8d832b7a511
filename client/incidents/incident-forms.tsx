import type { IncidentView } from '../../server/incidents/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { incidentTexts } from '../texts/incidents.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';

// The contract's own number would bring its parser along.
const wordsMax = 4000;

/** What the coordinator can do to the texts: cut what was found by one press, cut other words, take all away, show them. */
export function IncidentForms({ incident }: { incident: IncidentView }) {
  const texts = incidentTexts[usePage().language];
  const { id, found, redactedAt } = incident;
  return (
    <div class="stack">
      <h4>{texts.foundTitle}</h4>
      {found.length === 0 ? <p>{texts.foundNone}</p> : <Found incident={incident} />}
      {incident.elsewhere.length > 0 && <Elsewhere questions={incident.elsewhere} />}
      <ActionForm command="redact-texts" formKey={id} hidden={{ incidentId: id }} guarded>
        <TextArea
          name="words"
          label={texts.words}
          hint={texts.wordsHint}
          rows={3}
          limit={wordsMax}
          required
        />
        <div class="buttons">
          <Button kind="danger">{texts.cut}</Button>
        </div>
      </ActionForm>
      <details>
        <summary>{texts.eraseTitle}</summary>
        <ActionForm command="erase-texts" formKey={id} hidden={{ incidentId: id }}>
          <p>{texts.eraseText}</p>
          <div class="buttons">
            <Button kind="danger">{texts.erase}</Button>
          </div>
        </ActionForm>
      </details>
      <ActionForm command="show-texts" formKey={id} hidden={{ incidentId: id }} inline>
        <Button kind="secondary">{redactedAt ? texts.showRedacted : texts.show}</Button>
      </ActionForm>
    </div>
  );
}

function Found({ incident: { id, found } }: { incident: IncidentView }) {
  const { language } = usePage();
  const texts = incidentTexts[language];
  const words = found.map((each) => each.words);
  const placesOf = (count: number) =>
    plural(language, count, { one: texts.places_one, other: texts.places_other });
  return (
    <ul class="cards">
      {found.map((each, index) => (
        <li key={each.words} class="buttons">
          <CutForm
            id={id}
            formKey={`${id}-${index + 1}`}
            words={[each.words]}
            text={fill(texts.cutWords, each)}
          />
          <span class="meta">{placesOf(each.places)}</span>
        </li>
      ))}
      {words.length > 1 && (
        <li>
          <CutForm id={id} formKey={`${id}-kaikki`} words={words} text={texts.cutAll} />
        </li>
      )}
    </ul>
  );
}

/** What is cut here stays there: each is to be looked at, and reported, by itself. */
function Elsewhere({ questions }: { questions: IncidentView['elsewhere'] }) {
  const { language } = usePage();
  return (
    <div>
      <p>{incidentTexts[language].elsewhere}</p>
      <ul>
        {questions.map(({ id, title }) => (
          <li key={id}>
            <a href={localHref(language, `/kysymykset/${id}`)} lang={contentLanguage(language)}>
              {title || id}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type CutFormProps = { id: string; formKey: string; words: readonly string[]; text: string };

function CutForm({ id, formKey, words, text }: CutFormProps) {
  return (
    <ActionForm
      command="redact-texts"
      formKey={formKey}
      hidden={{ incidentId: id, words: words.join('\n') }}
      inline
    >
      <Button kind="secondary">{text}</Button>
    </ActionForm>
  );
}
