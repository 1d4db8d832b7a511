import { catalogue } from './catalogue.ts';

export const roleTexts = catalogue({
  fi: {
    participant: 'osallistuja',
    worker: 'työntekijä',
    lawyer: 'lakimies',
    coordinator: 'koordinaattori',
    none: 'ei vielä roolia',
  },
  sv: {
    participant: 'deltagare',
    worker: 'socialarbetare',
    lawyer: 'jurist',
    coordinator: 'koordinator',
    none: 'ingen roll ännu',
  },
  en: {
    participant: 'participant',
    worker: 'worker',
    lawyer: 'lawyer',
    coordinator: 'coordinator',
    none: 'no role yet',
  },
});
