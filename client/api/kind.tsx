import type { KindView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { structureId } from './structure-id.ts';

/** What a value may be, in words. */
export function Kind({ value }: { value: KindView }) {
  const texts = apiTexts[usePage().language];
  return (
    <>
      <Single value={value} />
      {value.nullable && ` ${texts.kind_null}`}
    </>
  );
}

function Single({ value }: { value: KindView }) {
  const { language } = usePage();
  const texts = apiTexts[language];
  switch (value.kind) {
    case 'structure':
      return (
        <>
          <span>{texts.kind_structure}</span>{' '}
          <a href={`#${structureId(value.name)}`}>
            <code>{value.name}</code>
          </a>
        </>
      );
    case 'choice':
      return <Choice values={value.values} />;
    case 'list':
      return (
        <>
          {texts.kind_list} <Kind value={value.of} />
        </>
      );
    case 'either':
      return value.of.map((kind, index) => (
        <span key={JSON.stringify(kind)}>
          {index > 0 && ` ${texts.kind_either} `}
          <Kind value={kind} />
        </span>
      ));
    case 'text':
      return [texts.kind_text, limits(value, charactersOf(texts))].filter(Boolean).join(', ');
    case 'number':
    case 'whole_number':
      return [texts[`kind_${value.kind}`], limits(value, texts)].filter(Boolean).join(', ');
    default:
      return texts[`kind_${value.kind}`];
  }
}

function Choice({ values }: { values: string[] }) {
  const texts = apiTexts[usePage().language];
  return (
    <>
      {values.length > 1 && `${texts.kind_choice} `}
      {values.map((value, index) => (
        <span key={value}>
          {index > 0 && ', '}
          <code>{value}</code>
        </span>
      ))}
    </>
  );
}

type LimitTexts = { between: string; atMost: string; atLeast: string };

function limits({ min, max }: { min: number | null; max: number | null }, texts: LimitTexts): string {
  if (min !== null && max !== null) return fill(texts.between, { min, max });
  if (max !== null) return fill(texts.atMost, { max });
  return min === null ? '' : fill(texts.atLeast, { min });
}

function charactersOf(texts: {
  characters: string;
  charactersAtMost: string;
  charactersAtLeast: string;
}): LimitTexts {
  return { between: texts.characters, atMost: texts.charactersAtMost, atLeast: texts.charactersAtLeast };
}
