import { statuteTexts } from '../texts/statutes.ts';
import { Icon } from '../ui/icon.tsx';
import { usePage } from '../ui/page-context.ts';

type StatuteLinkProps = {
  url: string;
  /** What is read there, said to those who hear the links without what stands around them. */
  of?: string;
};

/** To the text of an act, in Finlex or EUR-Lex; without `of` in whole words, beside a citation in a few. */
export function StatuteLink({ url, of }: StatuteLinkProps) {
  const texts = statuteTexts[usePage().language];
  const isEuropean = url.startsWith('https://eur-lex.europa.eu/');
  return (
    <a href={url} rel="external">
      {of ? (
        <>
          {isEuropean ? 'EUR-Lex' : 'Finlex'}
          <span class="unseen">: {of}</span>
        </>
      ) : (
        <>{isEuropean ? texts.readEurLex : texts.readFinlex}</>
      )}{' '}
      <Icon name="external" />
    </a>
  );
}
