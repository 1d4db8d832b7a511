import { catalogue } from './catalogue.ts';

/** The agenda of a session: order, minutes, who answers first, time. */
export const liveAgendaTexts = catalogue({ fi: {}, sv: {}, en: {} });
