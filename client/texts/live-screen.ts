import { catalogue } from './catalogue.ts';

/** The big screen of a session, the number of followers, the short address. */
export const liveScreenTexts = catalogue({ fi: {}, sv: {}, en: {} });
