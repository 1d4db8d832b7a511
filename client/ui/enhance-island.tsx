import { countDownUndo } from './count-down-undo.ts';
import { guardUnsentText } from './guard-unsent-text.ts';
import { keepUnsentText } from './keep-unsent-text.ts';
import { sendOnce } from './send-once.ts';
import { showFindings } from './show-findings.ts';
import { showTextLengths } from './show-text-lengths.ts';
import { watchRights } from './watch-rights.ts';

// Loaded for those who are signed in: every form works without it, and a little better with it.
guardUnsentText();
sendOnce();
showTextLengths();
keepUnsentText();
showFindings();
countDownUndo();
watchRights();
