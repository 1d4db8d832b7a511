import { hydrateIsland } from '../ui/hydrate-island.ts';
import { AnswerEditor } from './answer-editor.tsx';
import '../statutes/citation-picker.css';

hydrateIsland('answer-editor', AnswerEditor);
