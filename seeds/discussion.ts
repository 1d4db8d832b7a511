import type { Transaction } from '../server/platform/database.ts';
import { castSeedId, questionSeedId, seedId } from './seed-id.ts';

type DemonstrationRemark = {
  questionKey: string;
  text: string;
  writtenBy: string;
  voice: 'worker' | 'participant' | 'lawyer';
  /** Shown in this place in the thread, or still to be read by the coordinator. */
  position: number | null;
};

const remarks: DemonstrationRemark[] = [
  {
    questionKey: 'perhetyon-lopettaminen',
    text: 'Meillä tuottaja antaa loppuraportin, mutta siitä ei käy ilmi, mitä lapsi itse toivoo. Päätöstä olisi helpompi perustella, jos raportissa olisi lapsen näkemys omana kohtanaan.',
    writtenBy: 'pia-pesonen',
    voice: 'participant',
    position: 1,
  },
  {
    questionKey: 'perhetyon-lopettaminen',
    text: 'Sama tilanne on tullut meillä vastaan. Päätökset on kirjattu eri tiimeissä eri tavoin, joten yhteinen ohje olisi tarpeen.',
    writtenBy: 'juho-jokela',
    voice: 'worker',
    position: null,
  },
];

/** Remarks under a question of the session that is ready, and what the lawyers have noted for each other. */
export async function seedDiscussion(tx: Transaction, today: string): Promise<void> {
  for (const { questionKey, text, writtenBy, voice, position } of remarks) {
    const id = seedId(`remark ${text}`);
    await tx('remarks').insert({
      id,
      question_id: questionSeedId(questionKey),
      text,
      state: position === null ? 'submitted' : 'shown',
      voice,
      alias: 1,
      position,
      written_on: today,
    });
    await tx('remark_authors').insert({ remark_id: id, person_id: castSeedId(writtenBy) });
  }
  await tx('lawyer_notes').insert({
    id: seedId('note yhteinen-kieli'),
    question_id: questionSeedId('yhteinen-kieli'),
    person_id: castSeedId('lauri-laine'),
    text: 'Otan tulkkausosuuden, jos sinä kerrot ensin, milloin mielipide on selvitettävä.',
    written_at: tx.fn.now(),
  });
  await tx('supports').insert(
    ['aino-alatalo'].map((subject) => ({
      question_id: questionSeedId('yhteinen-kieli'),
      person_id: castSeedId(subject),
    })),
  );
}
