import { catalogue } from './catalogue.ts';

/** Under a question: remarks, follow-ups, the signal that an answer is unclear. */
export const liveDiscussionTexts = catalogue({ fi: {}, sv: {}, en: {} });
