import { catalogue } from './catalogue.ts';

/** The mail to those who asked or follow a question; it carries no content, and not which of the two they did. */
export const questionTellingTexts = catalogue({
  fi: {
    subject: 'Lakifoorumi: kysymys on edennyt',
    body: 'Hei!\n\nKysymyksesi tai seuraamasi kysymys on edennyt. Katso tilanne kirjautumalla Lakifoorumiin:\n{address}\n\nTähän viestiin ei voi vastata.\n',
  },
  sv: {
    subject: 'Lakifoorumi: en fråga har gått vidare',
    body: 'Hej!\n\nDin fråga eller en fråga som du följer har gått vidare. Se läget genom att logga in på Lakifoorumi:\n{address}\n\nDet går inte att svara på det här meddelandet.\n',
  },
  en: {
    subject: 'Lakifoorumi: a question has moved on',
    body: 'Hello,\n\nYour question, or one that you follow, has moved on. Sign in to Lakifoorumi to see where it is:\n{address}\n\nYou cannot reply to this message.\n',
  },
});
