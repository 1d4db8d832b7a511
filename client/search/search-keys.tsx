import { searchTexts } from '../texts/search.ts';
import { usePage } from '../ui/page-context.ts';

/** The keys of the search and the switch of the one that is a character (WCAG 2.1.4); hidden where no script heeds them. */
export function SearchKeys() {
  const texts = searchTexts[usePage().language];
  return (
    <details class="search-keys" id="pikanappaimet" hidden>
      <summary>{texts.keysTitle}</summary>
      <ul>
        <li>
          <kbd>/</kbd> {texts.key_box}
        </li>
        <li>
          <kbd>↓</kbd> <kbd>↑</kbd> {texts.key_move}
        </li>
        <li>
          <kbd>Enter</kbd> {texts.key_open}
        </li>
        <li>
          <kbd>Esc</kbd> {texts.key_back}
        </li>
      </ul>
      <div class="choice">
        <input type="checkbox" id="vinoviiva" defaultChecked />
        <label for="vinoviiva">{texts.slashOn}</label>
      </div>
    </details>
  );
}
