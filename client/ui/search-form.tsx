import { Button } from './button.tsx';
import { localHref } from './local-href.ts';
import { usePage } from './page-context.ts';

type SearchFormProps = {
  /** By which scripts and fields elsewhere on the page know it. */
  id?: string;
  label: string;
  hint?: string | undefined;
  buttonText: string;
  value?: string | undefined;
  /** Where it searches, without language prefix. */
  path?: string;
  /** Other parts of the query to keep, such as a theme. */
  hidden?: Readonly<Record<string, string>>;
  /** Shown by a script that searches meanwhile: that it takes long, and that it failed. */
  waiting?: string;
  failed?: string;
};

/** One box that searches; a plain GET, so the results have an address. */
export function SearchForm({ id, value, path = '/haku', hidden = {}, ...texts }: SearchFormProps) {
  const { language } = usePage();
  const { label, hint, buttonText, waiting, failed } = texts;
  return (
    <form id={id} class="search" role="search" method="get" action={localHref(language, path)}>
      <label for="search-q">{label}</label>
      {hint && (
        <p class="hint" id="search-hint">
          {hint}
        </p>
      )}
      <div class="search-row">
        <input
          id="search-q"
          type="search"
          name="q"
          defaultValue={value}
          aria-describedby={hint && 'search-hint'}
          autocomplete="off"
          enterkeyhint="search"
        />
        <Button icon="search">{buttonText}</Button>
      </div>
      {waiting && <p class="hint search-waiting">{waiting}</p>}
      {failed && <p class="field-error search-failed">{failed}</p>}
      {Object.entries(hidden).map(([name, content]) => (
        <input key={name} type="hidden" name={name} value={content} />
      ))}
    </form>
  );
}
