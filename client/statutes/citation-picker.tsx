import type { CitationSuggestion } from '../../server/statutes/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { citationPickerTexts } from '../texts/citation-picker.ts';
import { usePage } from '../ui/page-context.ts';
import { type CitationField, useCitationPicker } from './use-citation-picker.ts';

const inputId = 'lainkohta';
const listId = 'lainkohta-ehdotukset';
const optionId = (index: number) => `${listId}-${index}`;

/**
 * A box that completes a citation as it is typed and adds it to the field of citations: a combobox with a list (ARIA 1.2). The
 * box has no name, so that it is no part of the form.
 */
export function CitationPicker(field: CitationField) {
  const texts = citationPickerTexts[usePage().language];
  const { typed, options, active, said, ...picker } = useCitationPicker(field);
  return (
    <div class="field picker">
      <label for={inputId}>{texts.pickLabel}</label>
      <p class="hint" id={`${inputId}-ohje`}>
        {texts.pickHint}
      </p>
      <input
        id={inputId}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="done"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={options[active] ? optionId(active) : undefined}
        aria-describedby={`${inputId}-ohje`}
        value={typed}
        onInput={(event) => picker.type(event.currentTarget.value)}
        onKeyDown={picker.press}
        onBlur={picker.leave}
        onFocus={picker.comeBack}
      />
      <div id={listId} role="listbox" aria-label={texts.pickList} tabindex={-1} hidden={options.length === 0}>
        {options.map((option, index) => (
          <Option
            key={`${index} ${option.line}`}
            {...{ option, id: optionId(index), isActive: index === active, add: picker.add }}
          />
        ))}
      </div>
      <p class="hint picker-said">{said}</p>
    </div>
  );
}

type OptionProps = {
  option: CitationSuggestion;
  id: string;
  isActive: boolean;
  add(option: CitationSuggestion): void;
};

function Option({ option, id, isActive, add }: OptionProps) {
  const texts = citationPickerTexts[usePage().language];
  const { line, warning, unread } = option;
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabindex={-1}
      aria-selected={isActive}
      // The box keeps the focus while an option is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => add(option)}
    >
      <span lang="fi">{line}</span>
      {warning === 'unread' && <span class="hint">{fill(texts.pickUnread, { text: unread })}</span>}
      {warning === 'needs_chapter' && <span class="hint">{texts.pickChapter}</span>}
    </button>
  );
}
