import { expect } from 'chai';
import { requestInfo } from '../../server/questions/request-info.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { mountedRoutes } from '../api/mounted-routes.ts';
import { digestOfAll } from '../support/digest.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { worldOn } from '../support/world.ts';
import { type ActorName, actorNames, addOthers, personIds } from './actors.ts';
import { type RouteVerdict, routeVerdicts, type SceneIds } from './route-verdicts.ts';

// G6 for what is not a command. A route that is mounted without a verdict, or a verdict flipped, turns this red.
// A sign-in is touched by every request, and jobs of the scene's making are done in their own time.
const besides = ['sign_ins', '_private_jobs'];

describe('who may read what', function () {
  this.timeout(30_000);
  const product = useProduct();
  let ids: SceneIds;

  before(async () => {
    const { database } = product().host;
    await addOthers(database);
    const { build, act, plan } = worldOn(() => database);
    const openSession = await build.openSession();
    const submittedQuestion = await build.submitted(openSession);
    await act('sanna', requestInfo, { questionId: submittedQuestion, request: 'Kerro lisää tilanteesta.' });
    const signedInSession = await build.openSession({ visibility: 'signed_in' });
    const codeOf = async (id: string) =>
      (await database('sessions').where({ id }).first('short_code'))?.short_code ?? '';
    ids = {
      openSession,
      submittedQuestion,
      queuedQuestion: await build.queued(openSession),
      signedInSession,
      openCode: await codeOf(openSession),
      signedInCode: await codeOf(signedInSession),
      plannedSession: (await act('sanna', planSession, plan())).sessionId,
      entry: (await database('entries').first('id'))?.id ?? '',
    };
  });

  it('is written down for every route, and for no other', () => {
    expect(Object.keys(routeVerdicts)).to.have.members([...new Set(mountedRoutes(product().app))]);
  });

  for (const [route, cases] of Object.entries(routeVerdicts)) {
    for (const verdict of cases) {
      it(`${route}${verdict.when ? ` when ${verdict.when}` : ''}`, async () => {
        const before = await digestOfAll(product().host.database, besides);

        const found: Partial<Record<ActorName, number>> = {};
        for (const name of actorNames) found[name] = await ask(route, verdict, name);

        expect(found).to.deep.equal(verdict.statuses);
        expect(await digestOfAll(product().host.database, besides)).to.equal(before);
      });
    }
  }

  async function ask(route: string, verdict: RouteVerdict, name: ActorName): Promise<number> {
    const personId = personIds[name];
    const sent = verdict.body?.(ids);
    const response = await fetch(product().publicUrl + verdict.path(ids), {
      method: route.split(' ')[0] ?? 'GET',
      redirect: 'manual',
      headers: {
        accept: route.includes('/api/') ? 'application/json' : 'text/html',
        ...(personId ? { cookie: await signInCookie(product(), personId) } : {}),
        ...(sent && 'json' in sent ? { 'content-type': 'application/json' } : {}),
      },
      ...(sent && { body: 'json' in sent ? JSON.stringify(sent.json) : new URLSearchParams(sent.form) }),
    });
    await response.arrayBuffer();
    return response.status;
  }
});
