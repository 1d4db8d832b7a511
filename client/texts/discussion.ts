import { catalogue } from './catalogue.ts';

/** What pages without a live session say of remarks and follow-ups. */
export const discussionTexts = catalogue({
  fi: {
    toDiscussion: 'Keskustelu ja jatkokysymykset',
    ownRemarksTitle: 'Omat huomiot',
    ownRemarksCount: 'Omat huomiot ({count})',
    ownRemarksLead: 'Huomiosi kysymysten alla. Muut eivät näe, kuka huomion on kirjoittanut.',
    ownRemarksEmpty: 'Et ole kirjoittanut huomioita',
    ownRemarksEmptyText: 'Huomion voi kirjoittaa istunnon sivulla kysymyksen alle.',
    followUpTo: 'Jatkokysymys kysymykseen: {title}',
  },
  sv: {
    toDiscussion: 'Diskussion och följdfrågor',
    ownRemarksTitle: 'Mina kommentarer',
    ownRemarksCount: 'Mina kommentarer ({count})',
    ownRemarksLead: 'Dina kommentarer under frågorna. Andra ser inte vem som har skrivit en kommentar.',
    ownRemarksEmpty: 'Du har inte skrivit några kommentarer',
    ownRemarksEmptyText: 'Kommentarer skrivs under en fråga på sessionens sida.',
    followUpTo: 'Följdfråga till frågan: {title}',
  },
  en: {
    toDiscussion: 'Discussion and follow-up questions',
    ownRemarksTitle: 'My remarks',
    ownRemarksCount: 'My remarks ({count})',
    ownRemarksLead: 'Your remarks under questions. Others do not see who wrote a remark.',
    ownRemarksEmpty: 'You have written no remarks',
    ownRemarksEmptyText: 'A remark is written under a question on the page of its session.',
    followUpTo: 'Follow-up to the question: {title}',
  },
});
