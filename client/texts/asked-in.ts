import { catalogue } from './catalogue.ts';

/** Apart from the texts of asking, for the live page shows it too. */
export const askedInTexts = catalogue({
  fi: { askedIn: 'Kysyjän alue: {area}' },
  sv: { askedIn: 'Frågeställarens område: {area}' },
  en: { askedIn: 'The asker’s area: {area}' },
});
