import { catalogue } from './catalogue.ts';

/** How two lawyers write together: the shared text, notes, dissents, the lease. */
export const liveWritingTexts = catalogue({ fi: {}, sv: {}, en: {} });
