import { catalogue } from './catalogue.ts';

/** The mails about a written answer that is due or late; they carry no content. */
export const writtenReminderTexts = catalogue({
  fi: {
    today_subject: 'Lakifoorumi: kirjallisen vastauksen määräpäivä on tänään',
    today_body:
      'Hei!\n\nSinulle on osoitettu kysymys, johon vastataan kirjallisesti viimeistään tänään. Katso se kirjautumalla Lakifoorumiin:\n{address}\n\nTähän viestiin ei voi vastata.\n',
    late_subject: 'Lakifoorumi: kirjallinen vastaus on myöhässä',
    late_body:
      'Hei!\n\nSinulle osoitetun kirjallisen vastauksen määräpäivä on mennyt. Katso kysymys kirjautumalla Lakifoorumiin:\n{address}\n\nTähän viestiin ei voi vastata.\n',
    coordinator_subject: 'Lakifoorumi: kirjallinen vastaus on myöhässä',
    coordinator_body:
      'Hei!\n\nLakimiehelle osoitettu kirjallinen vastaus on yli viikon myöhässä. Katso tilanne kirjautumalla Lakifoorumiin:\n{address}\n\nTähän viestiin ei voi vastata.\n',
  },
  sv: {
    today_subject: 'Lakifoorumi: ett skriftligt svar ska ges i dag',
    today_body:
      'Hej!\n\nDu har tilldelats en fråga som ska besvaras skriftligt senast i dag. Se den genom att logga in på Lakifoorumi:\n{address}\n\nDet går inte att svara på det här meddelandet.\n',
    late_subject: 'Lakifoorumi: ett skriftligt svar är försenat',
    late_body:
      'Hej!\n\nTidsfristen för ett skriftligt svar som du har tilldelats har gått ut. Se frågan genom att logga in på Lakifoorumi:\n{address}\n\nDet går inte att svara på det här meddelandet.\n',
    coordinator_subject: 'Lakifoorumi: ett skriftligt svar är försenat',
    coordinator_body:
      'Hej!\n\nEtt skriftligt svar som en jurist har tilldelats är mer än en vecka försenat. Se läget genom att logga in på Lakifoorumi:\n{address}\n\nDet går inte att svara på det här meddelandet.\n',
  },
  en: {
    today_subject: 'Lakifoorumi: a written answer is due today',
    today_body:
      'Hello,\n\nA question assigned to you is to be answered in writing by today. Sign in to Lakifoorumi to see it:\n{address}\n\nYou cannot reply to this message.\n',
    late_subject: 'Lakifoorumi: a written answer is late',
    late_body:
      'Hello,\n\nThe day by which you were to answer a question in writing has passed. Sign in to Lakifoorumi to see it:\n{address}\n\nYou cannot reply to this message.\n',
    coordinator_subject: 'Lakifoorumi: a written answer is late',
    coordinator_body:
      'Hello,\n\nA written answer assigned to a lawyer is more than a week late. Sign in to Lakifoorumi to see where it stands:\n{address}\n\nYou cannot reply to this message.\n',
  },
});
