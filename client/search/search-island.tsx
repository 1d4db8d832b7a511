import { listenToSearchKeys } from './listen-to-search-keys.ts';
import { searchWhileTyped } from './search-while-typed.ts';
import './search.css';

// The page works without it; with it the results follow the words as they are typed.
const form = document.querySelector<HTMLFormElement>('form#haku');
const box = form?.querySelector<HTMLInputElement>('[name=q]');
if (form && box) {
  searchWhileTyped(form, box);
  listenToSearchKeys(box);
}
