import type { CastMemberView } from './contract.ts';

/** Under which the cast is kept in `people.issuer`: the provider's own address changes with its port. */
export const demonstrationIssuer = 'demonstration';

/** The invented people of the demonstration; the seeds give them their questions and sessions under the same subjects. */
export const demonstrationCast = [
  { subject: 'aino-alatalo', name: 'Aino Alatalo', role: 'worker', areaName: 'Oulunkaari' },
  { subject: 'juho-jokela', name: 'Juho Jokela', role: 'worker', areaName: 'Kallio' },
  { subject: 'lea-lehto', name: 'Lea Lehto', role: 'lawyer', areaName: null },
  { subject: 'lauri-laine', name: 'Lauri Laine', role: 'lawyer', areaName: null },
  { subject: 'sanna-saari', name: 'Sanna Saari', role: 'coordinator', areaName: null },
  { subject: 'pia-pesonen', name: 'Pia Pesonen', role: 'participant', areaName: null },
] as const satisfies readonly CastMemberView[];
