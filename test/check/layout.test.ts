import { expect } from 'chai';
import { type Finding, lintPlanted } from '../support/lint-planted.ts';

type Room = { file: string; says: string; permitted: string[]; forbidden: string[] };

/** One row of the table of rooms each: what may be imported there, and a forbidden import of every kind. */
const rooms: Room[] = [
  {
    file: 'server/questions/contract.ts',
    says: 'Contract:',
    permitted: ['zod', '../answers/contract.ts', '../platform/contract.ts'],
    forbidden: ['knex', 'express', 'node:fs', './question.ts', './events.ts', '../platform/problem.ts'],
  },
  {
    file: 'server/questions/question.ts',
    says: 'Pure noun:',
    permitted: ['./contract.ts', '../accounts/actor.ts', '../platform/problem.ts', '../answers/contract.ts'],
    forbidden: [
      'knex',
      'express',
      'socket.io',
      'pino',
      '../platform/clock.ts',
      '../platform/log.ts',
      './question-store.ts',
    ],
  },
  {
    file: 'server/sessions/views.ts',
    says: 'View:',
    permitted: ['./contract.ts', './session.ts', '../accounts/permissions.ts', '../questions/views.ts'],
    forbidden: [
      'knex',
      '../platform/database.ts',
      './queries.ts',
      './routes.ts',
      '../questions/question-store.ts',
    ],
  },
  {
    file: 'server/privacy/find-identifiers.ts',
    says: 'Pure noun:',
    permitted: ['./phone-numbers.ts', '../platform/problem.ts'],
    forbidden: ['knex', 'node:fs', '../questions/queries.ts', '../platform/database.ts'],
  },
  {
    file: 'server/finnish/open-finnish.ts',
    says: 'Finnish:',
    permitted: ['node:fs', './finnish.ts', '@orama/stemmers/finnish'],
    forbidden: ['knex', 'node:http', '../platform/log.ts', '../search/contract.ts'],
  },
  {
    file: 'server/questions/submit-question.ts',
    says: 'Command:',
    permitted: [
      './question.ts',
      './question-store.ts',
      './contract.ts',
      './events.ts',
      '../platform/command.ts',
      '../sessions/queries.ts',
      '../sessions/steps.ts',
      '../privacy/refuse-identifiers.ts',
    ],
    forbidden: [
      './routes.ts',
      './live.ts',
      '../answers/answer-store.ts',
      '../answers/sign-answer.ts',
      '../live/feed.ts',
      'express',
      'knex',
      '../../client/questions/ask-page.tsx',
    ],
  },
  {
    file: 'server/questions/question-store.ts',
    says: 'Store or queries:',
    permitted: ['knex', './question.ts', './contract.ts', '../platform/database.ts'],
    forbidden: ['./submit-question.ts', 'express', './routes.ts', '../answers/answer-store.ts'],
  },
  {
    file: 'server/answers/queries.ts',
    says: 'Store or queries:',
    permitted: ['knex', './answer.ts', './views.ts', '../questions/queries.ts'],
    forbidden: ['./sign-answer.ts', 'express', './live.ts', '../sessions/steps.ts'],
  },
  {
    file: 'server/search/glossary-routes.ts',
    says: 'Edge',
    permitted: ['./find-entries.ts', '../finnish/finnish.ts'],
    forbidden: ['./postgres-search-engine.ts', './meilisearch-engine.ts', './glossary-store.ts'],
  },
  {
    file: 'server/questions/routes.ts',
    says: 'Edge',
    permitted: [
      'express',
      './submit-question.ts',
      './queries.ts',
      './views.ts',
      '../answers/queries.ts',
      '../../client/questions/ask-page.tsx',
    ],
    forbidden: [
      './question-store.ts',
      'knex',
      'pg',
      '../answers/sign-answer.ts',
      '../../client/questions/desk.tsx',
    ],
  },
  {
    file: 'server/questions/live.ts',
    says: 'Edge',
    permitted: ['socket.io', './put-on-air.ts', './queries.ts'],
    forbidden: ['./question-store.ts', 'knex', '../answers/answer-store.ts'],
  },
  {
    file: 'server/platform/http.ts',
    says: 'Platform:',
    permitted: ['express', 'pino', './problem.ts', '../accounts/actor.ts'],
    forbidden: ['../questions/contract.ts', '../forums/queries.ts', '../accounts/person-store.ts'],
  },
  {
    file: 'server/live/feed.ts',
    says: 'Room of infrastructure',
    permitted: [
      'pg',
      '../questions/queries.ts',
      '../questions/events.ts',
      '../questions/views.ts',
      '../platform/database.ts',
    ],
    forbidden: ['../questions/question-store.ts', '../questions/submit-question.ts', '../answers/routes.ts'],
  },
  {
    file: 'server/edges/form-edge.ts',
    says: 'The edges of all commands:',
    permitted: ['express', '../commands.ts', '../accounts/sign-in-store.ts', '../questions/queries.ts'],
    forbidden: ['../questions/question-store.ts', '../questions/submit-question.ts', '../sessions/steps.ts'],
  },
  {
    file: 'client/questions/ask-page.tsx',
    says: 'Client:',
    permitted: ['../../server/questions/contract.ts', '../ui/button.tsx', 'preact'],
    forbidden: ['../../server/questions/question.ts', '../../server/platform/problem.ts', 'node:fs', 'knex'],
  },
  {
    file: 'client/ui/button.tsx',
    says: "Client's ui and texts:",
    permitted: ['./icon.tsx', '../texts/catalogue.ts'],
    forbidden: ['../questions/ask-page.tsx', '../../server/questions/contract.ts'],
  },
];

const imports = ({ permitted, forbidden }: Room) => [...permitted, ...forbidden];

describe('the layout of rooms', () => {
  let findings: Finding[];

  before(async () => {
    const files = rooms.map((room) => [
      room.file,
      imports(room)
        .map((path) => `import '${path}';\n`)
        .join(''),
    ]);
    const otherWays = [
      "export { knex } from 'knex';",
      "export type { Knex } from 'knex';",
      "export const later = () => import('knex');",
    ];
    findings = await lintPlanted({
      ...Object.fromEntries(files),
      'server/questions/views.ts': "export type { QuestionRecord } from './queries.ts';",
      'server/answers/contract.ts': otherWays.join('\n'),
    });
  });

  const refusedIn = (file: string) =>
    findings.filter((finding) => finding.file === file && finding.rule === 'eslint(no-restricted-imports)');

  for (const room of rooms) {
    it(`lets ${room.file} import what its row permits and nothing else`, () => {
      const refused = refusedIn(room.file);

      const paths = refused.map(({ line }) => imports(room)[line - 1]);
      expect(paths).to.have.members(room.forbidden);
      for (const { message } of refused) expect(message).to.match(new RegExp(`^${RegExp.escape(room.says)}`));
    });
  }

  it('refuses a forbidden import also as a re-export, as a type and when it is imported late', () => {
    const refused = refusedIn('server/answers/contract.ts');

    expect(refused.map(({ line }) => line)).to.have.members([1, 2, 3]);
  });

  it('lets a view import the type of what queries read', () => {
    expect(refusedIn('server/questions/views.ts')).to.deep.equal([]);
  });
});
