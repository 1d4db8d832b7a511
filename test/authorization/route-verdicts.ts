import type { ActorName } from './actors.ts';
import { actorNames } from './actors.ts';

/** What there is in the scene to be read. */
export type SceneIds = {
  openSession: string;
  signedInSession: string;
  plannedSession: string;
  openCode: string;
  signedInCode: string;
  queuedQuestion: string;
  submittedQuestion: string;
  entry: string;
};

type Statuses = Record<ActorName, number>;
export type RouteVerdict = {
  /** What sets this case apart, where a route has several. */
  when?: string;
  path(ids: SceneIds): string;
  body?: (ids: SceneIds) => { json: unknown } | { form: Record<string, string> };
  statuses: Statuses;
};

const notSignedIn: readonly ActorName[] = ['visitor', 'disabled'];
const workers = ['workerOwner', 'workerOther'] as const;
const ownLawyers = ['lawyerClaimer', 'lawyerOther'] as const;
const signedIn = actorNames.filter((name) => !notSignedIn.includes(name));

const statuses = (choose: (name: ActorName) => number): Statuses =>
  Object.fromEntries(actorNames.map((name) => [name, choose(name)])) as Statuses; // as: every name is a key

const all = (status = 200) => statuses(() => status);
/** A page: those not signed in are sent to sign in, those who may not are told that it is not there. */
const page = (allowed: readonly ActorName[]) =>
  statuses((name) => (notSignedIn.includes(name) ? 303 : allowed.includes(name) ? 200 : 404));
/** JSON, and forms: those not signed in are told so, and a form's text is shown to them again. */
const json = (allowed: readonly ActorName[]) =>
  statuses((name) => (notSignedIn.includes(name) ? 401 : allowed.includes(name) ? 200 : 404));
/** Public to some visitors, absent to others: nobody is told that signing in would help. */
const only = (allowed: readonly ActorName[]) => statuses((name) => (allowed.includes(name) ? 200 : 404));

const at = (path: string) => () => path;
const draft = { markdown: 'Kyllä.', citations: 'LSL 25 §' };

/** A verdict for every route and every actor (G6); a route without one fails the test. */
export const routeVerdicts: Record<string, RouteVerdict[]> = {
  'GET /': [{ path: at('/'), statuses: all() }],
  'GET /livez': [{ path: at('/livez'), statuses: all() }],
  'GET /readyz': [{ path: at('/readyz'), statuses: all() }],
  'GET /metrics': [{ when: 'asked from this machine', path: at('/metrics'), statuses: all() }],
  'GET /kirjaudu': [{ path: at('/kirjaudu'), statuses: all(302) }],
  'GET /kirjaudu/paluu': [{ when: 'without an answer', path: at('/kirjaudu/paluu'), statuses: all(403) }],
  'POST /kirjaudu-ulos': [{ path: at('/kirjaudu-ulos'), body: () => ({ form: {} }), statuses: all(303) }],
  'POST /api/v1/commands/{name}': [
    {
      when: 'there is no such command',
      path: at('/api/v1/commands/none'),
      body: () => ({ json: {} }),
      statuses: all(404),
    },
  ],
  'POST /toimet/{name}': [
    {
      when: 'there is no such command',
      path: at('/toimet/none'),
      body: () => ({ form: {} }),
      statuses: all(404),
    },
  ],
  'GET /ukk/{id}': [{ path: ({ entry }) => `/ukk/${entry}`, statuses: all() }],
  'GET /haku': [{ path: at('/haku?q=ilmoitus'), statuses: all() }],
  'POST /haku': [
    {
      when: 'what was searched for is never kept',
      path: at('/haku'),
      body: () => ({ form: { haku: '040 123 4567' } }),
      statuses: all(204),
    },
  ],
  'GET /api/v1/entries': [{ path: at('/api/v1/entries'), statuses: all() }],
  'GET /api/v1/entries/{id}': [{ path: ({ entry }) => `/api/v1/entries/${entry}`, statuses: all() }],
  'GET /lait': [{ path: at('/lait'), statuses: all() }],
  'GET /lait/{act}': [{ path: at('/lait/417-2007'), statuses: all() }],
  'GET /lait/{act}/{section}': [{ path: at('/lait/417-2007/25'), statuses: all() }],
  'GET /api/v1/acts': [{ path: at('/api/v1/acts'), statuses: all() }],
  'GET /api/v1/acts/{act}/sections/{section}': [
    { path: at('/api/v1/acts/417-2007/sections/25'), statuses: all() },
  ],
  'GET /api/v1/citations': [{ path: at('/api/v1/citations?q=lsl'), statuses: all() }],
  'GET /syote.xml': [{ path: at('/syote.xml'), statuses: all() }],
  'GET /foorumit/{slug}/syote.xml': [
    { path: at('/foorumit/salassapito-ja-yhteistyo/syote.xml'), statuses: all() },
    { when: 'there is no such forum', path: at('/foorumit/ei-ole/syote.xml'), statuses: all(404) },
  ],
  'GET /opensearch.xml': [{ path: at('/opensearch.xml'), statuses: all() }],
  'GET /api/v1/search-suggestions': [{ path: at('/api/v1/search-suggestions?q=ilmoitus'), statuses: all() }],
  'GET /sitemap.xml': [{ path: at('/sitemap.xml'), statuses: all() }],
  'GET /sitemap-{number}.xml': [{ when: 'there is but one', path: at('/sitemap-9.xml'), statuses: all(404) }],
  'GET /.well-known/security.txt': [
    { when: 'no contact is configured', path: at('/.well-known/security.txt'), statuses: all(404) },
  ],
  'GET /robots.txt': [{ path: at('/robots.txt'), statuses: all() }],
  'GET /saavutettavuus': [{ path: at('/saavutettavuus'), statuses: all() }],
  'GET /tietosuoja': [{ path: at('/tietosuoja'), statuses: all() }],
  'GET /foorumit/{slug}': [{ path: at('/foorumit/salassapito-ja-yhteistyo'), statuses: all() }],
  'GET /api/v1/forums': [{ path: at('/api/v1/forums'), statuses: all() }],
  'GET /istunnot/{id}': [
    { when: 'it is public', path: ({ openSession }) => `/istunnot/${openSession}`, statuses: all() },
    {
      when: 'it is for the signed in',
      path: ({ signedInSession }) => `/istunnot/${signedInSession}`,
      statuses: only(signedIn),
    },
    {
      when: 'it is only planned',
      path: ({ plannedSession }) => `/istunnot/${plannedSession}`,
      statuses: only([...ownLawyers, 'coordinator']),
    },
  ],
  'GET /istunnot/{id}/naytto': [
    { when: 'it is public', path: ({ openSession }) => `/istunnot/${openSession}/naytto`, statuses: all() },
    {
      when: 'it is for the signed in',
      path: ({ signedInSession }) => `/istunnot/${signedInSession}/naytto`,
      statuses: only(signedIn),
    },
    {
      when: 'it is only planned, and no member may follow it yet',
      path: ({ plannedSession }) => `/istunnot/${plannedSession}/naytto`,
      statuses: all(404),
    },
  ],
  'GET /i/{code}': [
    { when: 'it is public', path: ({ openCode }) => `/i/${openCode}`, statuses: all(303) },
    {
      when: 'it is for the signed in',
      path: ({ signedInCode }) => `/i/${signedInCode}`,
      statuses: statuses((name) => (notSignedIn.includes(name) ? 404 : 303)),
    },
    { when: 'there is no such session', path: at('/i/zzzzzz'), statuses: all(404) },
  ],
  'GET /api/v1/sessions': [{ path: at('/api/v1/sessions'), statuses: all() }],
  'GET /api/v1/sessions/{id}': [
    { when: 'it is public', path: ({ openSession }) => `/api/v1/sessions/${openSession}`, statuses: all() },
    {
      when: 'it is for the signed in',
      path: ({ signedInSession }) => `/api/v1/sessions/${signedInSession}`,
      statuses: only(signedIn),
    },
  ],
  'GET /api/v1/sessions/{id}/minutes': [
    {
      when: 'it is public',
      path: ({ openSession }) => `/api/v1/sessions/${openSession}/minutes`,
      statuses: all(),
    },
    {
      when: 'it is for the signed in',
      path: ({ signedInSession }) => `/api/v1/sessions/${signedInSession}/minutes`,
      statuses: only(signedIn),
    },
    {
      when: 'it is only planned',
      path: ({ plannedSession }) => `/api/v1/sessions/${plannedSession}/minutes`,
      statuses: only([...ownLawyers, 'coordinator']),
    },
  ],
  'GET /api/v1/sessions/{id}/events': [
    {
      when: 'it is public',
      path: ({ openSession }) => `/api/v1/sessions/${openSession}/events?after=0`,
      statuses: all(),
    },
    {
      when: 'it is only planned',
      path: ({ plannedSession }) => `/api/v1/sessions/${plannedSession}/events?after=0`,
      statuses: only([...ownLawyers, 'coordinator']),
    },
  ],
  'GET /kysy': [{ path: at('/kysy'), statuses: page([...workers, 'coordinator']) }],
  'POST /kysy': [
    {
      path: at('/kysy'),
      body: () => ({ form: { text: 'Saako koulu kertoa?' } }),
      statuses: json([...workers, 'coordinator']),
    },
  ],
  'POST /api/v1/similar': [
    {
      path: at('/api/v1/similar'),
      body: () => ({ json: { text: 'Saako koulu kertoa?' } }),
      statuses: json([...workers, 'coordinator']),
    },
  ],
  'POST /api/v1/find-identifiers': [
    {
      path: at('/api/v1/find-identifiers'),
      body: () => ({ json: { text: 'Saako koulu kertoa?' } }),
      statuses: json(signedIn),
    },
  ],
  'GET /omat-kysymykset': [{ path: at('/omat-kysymykset'), statuses: page(signedIn) }],
  'GET /omat-kysymykset/{id}': [
    {
      path: ({ submittedQuestion }) => `/omat-kysymykset/${submittedQuestion}`,
      statuses: page(['workerOwner']),
    },
  ],
  'GET /api/v1/my/questions': [
    { path: at('/api/v1/my/questions'), statuses: json([...workers, 'coordinator']) },
  ],
  'GET /api/v1/my/remarks': [{ path: at('/api/v1/my/remarks'), statuses: json(signedIn) }],
  'GET /tarkistus': [{ path: at('/tarkistus'), statuses: page(['coordinator']) }],
  'GET /api/v1/desk': [{ path: at('/api/v1/desk'), statuses: json(['coordinator']) }],
  'GET /kysymykset/{id}': [
    {
      when: 'it waits',
      path: ({ queuedQuestion }) => `/kysymykset/${queuedQuestion}`,
      statuses: page(signedIn),
    },
    {
      when: 'it has not been approved',
      path: ({ submittedQuestion }) => `/kysymykset/${submittedQuestion}`,
      statuses: page([...ownLawyers, 'coordinator']),
    },
  ],
  'POST /kysymykset/{id}/esikatselu': [
    {
      path: ({ queuedQuestion }) => `/kysymykset/${queuedQuestion}/esikatselu`,
      body: () => ({ form: draft }),
      statuses: json(ownLawyers),
    },
  ],
  'GET /api/v1/questions/{id}': [
    {
      when: 'it waits',
      path: ({ queuedQuestion }) => `/api/v1/questions/${queuedQuestion}`,
      statuses: only(signedIn),
    },
    {
      when: 'it has not been approved',
      path: ({ submittedQuestion }) => `/api/v1/questions/${submittedQuestion}`,
      statuses: only([...ownLawyers, 'coordinator']),
    },
  ],
  'GET /vastattavat': [{ path: at('/vastattavat'), statuses: page([...ownLawyers, 'lawyerElsewhere']) }],
  'POST /api/v1/preview': [
    {
      path: at('/api/v1/preview'),
      body: () => ({ json: draft }),
      statuses: json([...ownLawyers, 'lawyerElsewhere', 'coordinator']),
    },
  ],
  'GET /hallinta': [{ path: at('/hallinta'), statuses: page(['coordinator']) }],
  'GET /hallinta/ihmiset': [{ path: at('/hallinta/ihmiset'), statuses: page(['coordinator']) }],
  'GET /omat-tiedot': [{ path: at('/omat-tiedot'), statuses: page(signedIn) }],
  'GET /omat-tiedot.json': [{ path: at('/omat-tiedot.json'), statuses: page(signedIn) }],
  'GET /hallinta/foorumit': [{ path: at('/hallinta/foorumit'), statuses: page(['coordinator']) }],
  'GET /hallinta/henkilotiedot': [{ path: at('/hallinta/henkilotiedot'), statuses: page(['coordinator']) }],
  'GET /hallinta/sailytys': [{ path: at('/hallinta/sailytys'), statuses: page(['coordinator']) }],
  'GET /hallinta/puuttuva-tieto': [{ path: at('/hallinta/puuttuva-tieto'), statuses: page(['coordinator']) }],
  'GET /hallinta/istunnot/uusi': [{ path: at('/hallinta/istunnot/uusi'), statuses: page(['coordinator']) }],
  'GET /hallinta/istunnot/{id}': [
    { path: ({ openSession }) => `/hallinta/istunnot/${openSession}`, statuses: page(['coordinator']) },
  ],
  'GET /hallinta/tapahtumat': [{ path: at('/hallinta/tapahtumat'), statuses: page(['coordinator']) }],
  'GET /hallinta/tapahtumat.csv': [{ path: at('/hallinta/tapahtumat.csv'), statuses: page(['coordinator']) }],
  'GET /hallinta/sinetit': [
    { path: at('/hallinta/sinetit'), statuses: page(['coordinator']) },
    {
      when: 'for a question',
      path: ({ queuedQuestion }) => `/hallinta/sinetit?kysymys=${queuedQuestion}`,
      statuses: page(['coordinator']),
    },
  ],
  'POST /hallinta/sinetit/{id}/kysyja': [
    {
      when: 'none is open',
      path: ({ queuedQuestion }) => `/hallinta/sinetit/${queuedQuestion}/kysyja`,
      body: () => ({ form: {} }),
      statuses: json([]),
    },
  ],
  'GET /hallinta/sanasto': [{ path: at('/hallinta/sanasto'), statuses: page(['coordinator']) }],
  'GET /hallinta/sanasto.csv': [{ path: at('/hallinta/sanasto.csv'), statuses: page(['coordinator']) }],
  'GET /api': [{ path: at('/api'), statuses: all() }],
  'GET /api/openapi.json': [{ path: at('/api/openapi.json'), statuses: all() }],
  'GET /api/asyncapi.json': [{ path: at('/api/asyncapi.json'), statuses: all() }],
};
