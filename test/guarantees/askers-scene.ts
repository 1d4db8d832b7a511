import { claimQuestion } from '../../server/answers/claim-question.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import type { Database } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/id.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { requestInfo } from '../../server/questions/request-info.ts';
import { askUnsealing } from '../../server/unsealing/ask-unsealing.ts';
import { approveUnsealing } from '../../server/unsealing/approve-unsealing.ts';
import { perform } from '../../server/platform/command.ts';
import { addSecondCoordinator, secondCoordinator } from '../support/second-coordinator.ts';
import type { TestProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { runningClock, type World, worldOn } from '../support/world.ts';

/** One whose every personal field is a word that stands nowhere else. */
export type Asker = {
  id: string;
  cookie: string;
  /** What must reach nobody else. */
  canaries: string[];
  name: string;
  /** What they asked, each with the words of it that are its own. */
  questionIds: string[];
};

export type AskersScene = {
  world: World;
  askers: Asker[];
  sessionIds: string[];
  entryIds: string[];
  unsealingId: string;
  /** Sends a command as one of them, as a browser would. */
  send(asker: Asker, command: string, input: object): Promise<Record<string, string>>;
};

// No word of Finnish, and no name.
const ownWord = () => `sanomus${newId().replace(/[^a-z]/g, '')}`;

export async function makeAskersScene(
  product: TestProduct,
  admin: Database,
  count: number,
): Promise<AskersScene> {
  const world = worldOn(() => product.host.database, runningClock);
  await addSecondCoordinator(admin);
  const askers: Asker[] = [];
  for (let number = 0; number < count; number += 1) askers.push(await makeAsker(product, admin, number));
  const send: AskersScene['send'] = async (asker, command, input) => {
    const response = await fetch(`${product.publicUrl}/api/v1/commands/${command}`, {
      method: 'POST',
      headers: { cookie: asker.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${command}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, string>;
  };
  const sessionIds = [
    await world.build.openSession(),
    await world.build.openSession({ title: 'Toinen istunto' }),
  ];
  const scene = { world, askers, sessionIds, entryIds: [], unsealingId: '', send };
  await ask(scene);
  await discuss(scene);
  return { ...scene, ...(await decide(scene)) };
}

async function makeAsker(product: TestProduct, admin: Database, number: number): Promise<Asker> {
  const id = `kanaryxp${newId().slice(0, 8)}`;
  const mark = newId().slice(0, 10);
  const name = `Kanaryxin ${mark}`;
  const email = `posti.${mark}@kanaryxi.test`;
  const subject = `tunnus-${mark}`;
  const row = { issuer: 'test', role: 'worker', display_name: name, email, subject };
  await admin('people').insert({ id, ...row, area_id: number % 2 === 0 ? 'oulunkaari' : 'kallio' });
  const cookie = await signInCookie(product, id);
  const signInId = /s(?:%3A|:)([\w-]+)\./.exec(cookie)?.[1] ?? '';
  return { id, cookie, name, canaries: [id, mark, 'kanaryxin ' + mark, signInId], questionIds: [] };
}

/** Each asks in both sessions, edits the one, and completes the other. */
async function ask({ askers, sessionIds, send, world }: AskersScene): Promise<void> {
  for (const sessionId of sessionIds) {
    for (const asker of askers) {
      const text = `Saako koulu kertoa ${ownWord()} lastensuojelulle?`;
      const { questionId = '' } = await send(asker, 'submit-question', { sessionId, text, consent: 'as_is' });
      const edited = { questionId, text: `${text} Entä muulle?`, consent: 'as_is' };
      if (asker.questionIds.length > 0)
        await world.act('sanna', requestInfo, { questionId, request: 'Kerro lisää tilanteesta.' });
      await send(asker, 'edit-question', edited);
      asker.questionIds.push(questionId);
    }
  }
  for (const questionIds of [0, 1].map((place) => askers.map((asker) => asker.questionIds[place])))
    for (const questionId of questionIds) {
      const word = ownWord();
      const wording = {
        title: `Saako kertoa ${word}?`,
        text: `Saako koulu kertoa ${word} lastensuojelulle?`,
      };
      await world.act('sanna', approveQuestion, { questionId, ...wording });
    }
}

/**
 * Each follows up and supports the next one's question, and writes under the own ones; the last one also under another's, so that
 * the others stand under their own questions alone.
 */
async function discuss({ askers, send, world }: AskersScene): Promise<void> {
  for (const [place, asker] of askers.entries()) {
    const next = askers[place + 1] ?? askers[0];
    const [first = '', second = ''] = next?.questionIds ?? [];
    await send(asker, 'support-question', { questionId: first });
    const discussed = next === askers[0] ? [...asker.questionIds, second] : asker.questionIds;
    for (const questionId of discussed) {
      const { remarkId } = await send(asker, 'write-remark', { questionId, text: `Meilläkin ${ownWord()}.` });
      await world.act('sanna', showRemark, { remarkId });
    }
    const text = `Entä jos ${ownWord()} on jo kerrottu?`;
    await send(asker, 'ask-follow-up', { questionId: first, text, consent: 'as_is' });
  }
}

/** One is unsealed; of the first three questions one is published, one claimed and one declined. */
async function decide({ askers, world }: AskersScene) {
  const [published, claimed, declined] = askers.flatMap(({ questionIds }) => questionIds[0] ?? []);
  const { act, build } = world;
  const written = { deferral: 'written', until: '2099-12-09', lawyer: 1 };
  for (const questionId of [published, claimed])
    await act('sanna', deferQuestion, { questionId, ...written });
  await build.signedTwice(published ?? '');
  const wording = { title: 'Saako koulu kertoa?', text: 'Saako koulu kertoa lastensuojelulle?' };
  const { entryId } = await act('sanna', publishAnswer, { questionId: published, ...wording });
  await act('lea', claimQuestion, { questionId: claimed });
  await act('sanna', declineQuestion, { questionId: declined, reason: 'other', text: 'Muu syy tähän.' });

  const reason = 'Kysymyksestä ilmenee välitön vaara, ja kysyjä on tavoitettava tänään.';
  const { unsealingId } = await act('sanna', askUnsealing, { questionId: claimed, reason });
  await perform(world.host(), approveUnsealing, { actor: secondCoordinator, input: { unsealingId } });
  return { entryIds: [entryId], unsealingId };
}
