import type { GlossaryWordView } from '../../server/search/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { glossaryTexts } from '../texts/glossary.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { GlossaryWordForm } from './glossary-word-form.tsx';

/** Words of the glossary, each with what it means and its deeds. */
export function GlossaryList({ words }: { words: readonly GlossaryWordView[] }) {
  return (
    <ul class="cards">
      {words.map((word) => (
        <li key={word.id}>
          <GlossaryCard word={word} />
        </li>
      ))}
    </ul>
  );
}

/** One word; its form is folded away until it is wanted. */
export function GlossaryCard({ word, open = false }: { word: GlossaryWordView; open?: boolean }) {
  const { language, attempt } = usePage();
  const texts = glossaryTexts[language];
  const isRefused = attempt?.command === 'write-glossary-word' && attempt.key === word.id;
  return (
    <article class="card glossary-word">
      <h3>
        <WordText word={word} />
      </h3>
      <p lang="fi">{word.terms.join(', ')}</p>
      <p class="meta">{texts[`kind_${word.kind}`]}</p>
      <div class="card-more">
        <details open={open || isRefused}>
          <summary>
            {texts.edit}
            <span class="unseen">: {word.phrase}</span>
          </summary>
          <GlossaryWordForm word={word} />
        </details>
        <DeedForm word={word} command="remove-glossary-word" text={texts.remove} />
      </div>
    </article>
  );
}

/** The words that were removed last, to be taken back. */
export function RemovedWords({ words }: { words: readonly GlossaryWordView[] }) {
  const texts = glossaryTexts[usePage().language];
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="poistetut">
      <h2 id="poistetut">{texts.removedTitle}</h2>
      <p>{texts.removedText}</p>
      <ul class="cards">
        {words.map((word) => (
          <li key={word.id}>
            <article class="card glossary-word">
              <h3>
                <WordText word={word} />
              </h3>
              <p lang="fi">{word.terms.join(', ')}</p>
              <DeedForm word={word} command="restore-glossary-word" text={texts.restore} />
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

const spoken = { abbreviation: 'fi', slang: 'fi', synonym: 'fi', swedish: 'sv', english: 'en' } as const;

function WordText({ word: { phrase, kind } }: { word: GlossaryWordView }) {
  return <span lang={spoken[kind]}>{phrase}</span>;
}

type DeedFormProps = {
  word: GlossaryWordView;
  command: 'remove-glossary-word' | 'restore-glossary-word';
  text: string;
};

function DeedForm({ word: { id, phrase }, command, text }: DeedFormProps) {
  const texts = glossaryTexts[usePage().language];
  return (
    <ActionForm command={command} formKey={id} hidden={{ glossaryWordId: id }} inline>
      <Button kind="quiet" label={fill(texts.ofWord, { deed: text, phrase })}>
        {text}
      </Button>
    </ActionForm>
  );
}
