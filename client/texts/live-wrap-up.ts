import { catalogue } from './catalogue.ts';

/** The wrap-up of a session: a disposition for every question. */
export const liveWrapUpTexts = catalogue({ fi: {}, sv: {}, en: {} });
