import { requestInfo } from '../../server/questions/request-info.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import type { Database } from '../../server/platform/database.ts';
import type { Product } from '../../server/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { worldOn } from '../support/world.ts';
import { type ActorName, addOthers, personIds } from './actors.ts';
import type { RouteVerdict, SceneIds } from './route-verdicts.ts';

/** Makes what the verdicts of the routes are about: sessions and questions in each state, and the people beside the cast. */
export async function makeRouteScene(database: Database): Promise<SceneIds> {
  await addOthers(database);
  const { build, act, plan } = worldOn(() => database);
  const openSession = await build.openSession();
  const submittedQuestion = await build.submitted(openSession);
  await act('sanna', requestInfo, { questionId: submittedQuestion, request: 'Kerro lisää tilanteesta.' });
  const signedInSession = await build.openSession({ visibility: 'signed_in' });
  const codeOf = async (id: string) =>
    (await database('sessions').where({ id }).first('short_code'))?.short_code ?? '';
  return {
    openSession,
    submittedQuestion,
    queuedQuestion: await build.queued(openSession),
    signedInSession,
    openCode: await codeOf(openSession),
    signedInCode: await codeOf(signedInSession),
    plannedSession: (await act('sanna', planSession, plan())).sessionId,
    entry: (await database('entries').first('id'))?.id ?? '',
  };
}

type Asked = { route: string; verdict: RouteVerdict; ids: SceneIds; as: ActorName };

/** Asks a route as one of the actors, as a browser would where it is a page and as a program where it is JSON. */
export async function askRoute(
  product: Pick<Product, 'host' | 'publicUrl'>,
  { route, verdict, ids, as }: Asked,
): Promise<Response> {
  const personId = personIds[as];
  const sent = verdict.body?.(ids);
  return fetch(product.publicUrl + verdict.path(ids), {
    method: route.split(' ')[0] ?? 'GET',
    redirect: 'manual',
    headers: {
      accept: route.includes('/api/') ? 'application/json' : 'text/html',
      ...(personId ? { cookie: await signInCookie(product, personId) } : {}),
      ...(sent && 'json' in sent ? { 'content-type': 'application/json' } : {}),
    },
    ...(sent && { body: 'json' in sent ? JSON.stringify(sent.json) : new URLSearchParams(sent.form) }),
  });
}
