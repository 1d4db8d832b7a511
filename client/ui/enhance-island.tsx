import { countDownUndo } from './count-down-undo.ts';
import { guardUnsentText } from './guard-unsent-text.ts';
import { keepUnsentText } from './keep-unsent-text.ts';
import { sendOnce } from './send-once.ts';
import { showTextLengths } from './show-text-lengths.ts';

// Loaded for those who are signed in: every form works without it, and a little better with it.
guardUnsentText();
sendOnce();
showTextLengths();
keepUnsentText();
countDownUndo();
