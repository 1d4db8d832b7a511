import { claimQuestion } from '../../server/answers/claim-question.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { helsinkiWallTime } from '../../server/platform/helsinki-time.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { planQuestion } from '../../server/questions/plan-question.ts';
import type { Processes } from '../support/use-processes.ts';
import type { World } from '../support/world.ts';
import { type Coming, morePeople, type Seat, seat } from './company.ts';

/** What has been asked and approved before the hour, in the order of approval. */
export const asked = {
  nursery: {
    title: 'Kuka tekee ilmoituksen päiväkodissa?',
    text: 'Kuka päiväkodin henkilökunnasta tekee lastensuojeluilmoituksen, ja onko velvollisuus jokaisella?',
  },
  school: {
    title: 'Saako koulu kertoa poissaoloista?',
    text: 'Saako koulu kertoa oppilaan poissaoloista lastensuojelulle ilman huoltajan suostumusta?',
  },
  records: {
    title: 'Mitä asiakirjoihin saa kirjata?',
    text: 'Mitä toisen perheenjäsenen asioista saa kirjata lapsen asiakirjoihin?',
  },
  visits: {
    title: 'Voiko käyntejä rajoittaa?',
    text: 'Voiko sijaishuollon aikaisia käyntejä rajoittaa ilman erillistä päätöstä?',
  },
};
type Asked = keyof typeof asked;

/** Lea's draft to `school`, prepared ahead. */
export const prepared = 'Kyllä saa. Koulu ilmoittaa viipymättä.';

export type Hour = { sessionId: string; nextSessionId: string; ids: Record<Asked, string> };

/** The session as it stands before its hour, and the forum's next one. */
export async function planHour({ act, build, clock }: World): Promise<Hour> {
  const inMinutes = (minutes: number) => helsinkiWallTime(new Date(clock.time.getTime() + minutes * 60_000));
  const sessionId = await build.openSession({
    title: 'Koulu, päiväkoti ja salassapito',
    ...{ startsAt: inMinutes(1), endsAt: inMinutes(61), askingClosesAt: inMinutes(1) },
  });
  const nextSessionId = await build.openSession({
    title: 'Salassapito jatkuu',
    ...{ startsAt: inMinutes(600), endsAt: inMinutes(660) },
  });
  const ask = async (question: Asked): Promise<string> => {
    const { title, text } = asked[question];
    const questionId = await build.submitted(sessionId, question === 'nursery' ? 'juho' : 'aino', text);
    await act('sanna', approveQuestion, { questionId, title, text });
    await act('sanna', planQuestion, { questionId, minutes: 10, firstLawyer: 1 });
    return questionId;
  };
  const ids = {
    nursery: await ask('nursery'),
    school: await ask('school'),
    records: await ask('records'),
    visits: await ask('visits'),
  };
  const same = await build.submitted(sessionId, 'juho', 'Saako poissaoloista kertoa lastensuojelulle?');
  await act('sanna', mergeQuestion, { questionId: same, intoId: ids.school });
  const { fence } = await act('lea', claimQuestion, { questionId: ids.school });
  const draft = { markdown: prepared, citations: 'LSL 25 § 1 mom.' };
  await act('lea', saveAnswer, { questionId: ids.school, fence, revision: 0, ...draft });
  return { sessionId, nextSessionId, ids };
}

/** Eight who follow from their desks; the last two are signed in nowhere. */
export const followers = ['aino', 'juho', 'outi', 'kimmo', 'pia', 'pekka', 'passer-by', 'onlooker'];

/** Seats the lawyers, the coordinator, the followers, a phone and the meeting's screen, each at a page of the session. */
export async function comeToHour(processes: Processes, sessionId: string): Promise<Record<string, Seat>> {
  const path = `/istunnot/${sessionId}`;
  const seats: Record<string, Seat> = {};
  const come = async (name: string, coming: Partial<Coming>) => {
    seats[name] = await seat(processes, { who: 'visitor', path, ...coming });
    if (name !== 'screen') await seats[name].page.getByText('Yhteys on').first().waitFor();
  };
  // Each lawyer by another process, so that the one that is killed is one's.
  const lawyers = ['lea', 'lauri'] as const;
  for (const [index, server] of processes.servers().entries()) {
    const name = lawyers[index] ?? 'lauri';
    processes.proxy().use([server]);
    await come(name, { who: name });
  }
  processes.proxy().use(processes.servers());
  const more = { outi: 'worker', kimmo: 'worker', pekka: 'participant', tiina: 'worker' } as const;
  const { outi, kimmo, pekka, tiina } = await morePeople(processes, more);
  const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  const groups: [string, Partial<Coming>][][] = [
    [
      ['sanna', { who: 'sanna' }],
      ['aino', { who: 'aino' }],
      ['juho', { who: 'juho' }],
      ['outi', { who: outi }],
    ],
    [
      ['kimmo', { who: kimmo }],
      ['pekka', { who: pekka }],
      ['pia', { who: 'pia' }],
      ['passer-by', {}],
    ],
    [
      ['onlooker', {}],
      ['phone', { who: tiina, options: phone, slow: true }],
      ['screen', { who: 'sanna', path: `${path}/naytto` }],
    ],
  ];
  for (const group of groups) await Promise.all(group.map(([name, coming]) => come(name, coming)));
  return seats;
}
