import { catalogue } from './catalogue.ts';

/** The mail to an asker; it carries no content. */
export const questionTellingTexts = catalogue({
  fi: {
    subject: 'Lakifoorumi: kysymyksesi on edennyt',
    body: 'Hei!\n\nKysymyksesi on edennyt. Katso tilanne kirjautumalla Lakifoorumiin:\n{address}\n\nTähän viestiin ei voi vastata.\n',
  },
  sv: {
    subject: 'Lakifoorumi: din fråga har gått vidare',
    body: 'Hej!\n\nDin fråga har gått vidare. Se läget genom att logga in på Lakifoorumi:\n{address}\n\nDet går inte att svara på det här meddelandet.\n',
  },
  en: {
    subject: 'Lakifoorumi: your question has moved on',
    body: 'Hello,\n\nYour question has moved on. Sign in to Lakifoorumi to see where it is:\n{address}\n\nYou cannot reply to this message.\n',
  },
});
