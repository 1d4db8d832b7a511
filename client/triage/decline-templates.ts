import type { DeclineReason } from '../../server/questions/contract.ts';

/** Explanations to start from; in Finnish, as is everything askers are written. */
export const declineTemplates: Record<Exclude<DeclineReason, 'other'>, string> = {
  not_about_law:
    'Kysymys koskee käytäntöä tai palvelujen järjestämistä eikä lain tulkintaa, joten juristit eivät voi vastata siihen istunnossa. Jos haluat tietää, mitä laki asiasta sanoo, muotoile kysymys siitä ja lähetä se uudelleen.',
  single_case:
    'Kysymykseen vastaaminen edellyttäisi kannanottoa yksittäisen asiakkaan asiaan, eikä sitä voi tehdä foorumilla. Kysy yleisesti, mitä laki tällaisesta tilanteesta sanoo, tai ota yhteyttä oman organisaatiosi juristiin.',
  already_answered:
    'Kysymykseen on jo vastattu, ja vastaus löytyy haulla. Jos se ei ratkaise asiaasi, kerro, mikä jäi avoimeksi, ja lähetä kysymys uudelleen.',
  unclear:
    'Kysymyksestä ei käy ilmi, mitä lain kohtaa tai tilannetta se koskee. Kerro lyhyesti, mitä on ratkaistavana ja mikä siinä on epäselvää, ja lähetä kysymys uudelleen.',
};

/** The text after a reason is chosen: its template, unless something else has been written. */
export function textAfterReason(written: string, reason: string): string {
  const untouched = written.trim() === '' || Object.values(declineTemplates).includes(written.trim());
  if (!untouched) return written;
  return Object.entries(declineTemplates).find(([known]) => known === reason)?.[1] ?? '';
}
