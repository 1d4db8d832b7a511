import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { GlossaryPage } from '../../client/search/glossary-page.tsx';
import { glossaryTexts } from '../../client/texts/glossary.ts';
import { fill } from '../../client/texts/catalogue.ts';
import { mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { pageAsked } from '../faq/contract.ts';
import type { Finnish } from '../finnish/finnish.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { type GlossaryKind, glossaryKind, type GlossaryPageView, longestQuery } from './contract.ts';
import type { NamingGlossary } from './glossary.ts';
import { glossaryCsv } from './glossary-csv.ts';
import {
  allGlossaryWords,
  findGlossaryWords,
  glossaryWordOf,
  removedGlossaryWords,
} from './glossary-queries.ts';
import { glossaryWordView } from './glossary-view.ts';
import { understoodPhrases } from './understood-phrases.ts';

export type GlossaryDeps = RouteDeps & { finnish: Finnish; glossary: NamingGlossary };

/** The coordinator's page of the glossary, and all of it as a table. */
export function glossaryRoutes(deps: GlossaryDeps): Router {
  const router = Router();
  router.use(['/hallinta/sanasto', '/hallinta/sanasto.csv'], requireSignIn, administratorsOnly);
  router.get('/hallinta/sanasto', (request, response) => showGlossary(deps, request, response));
  router.get('/hallinta/sanasto.csv', async (_request, response) => {
    const csv = glossaryCsv(await allGlossaryWords(deps.database), visitOf(response).language);
    response.set('Cache-Control', 'private, no-store').attachment('sanasto.csv');
    response.type('text/csv; charset=utf-8').send(csv);
  });
  return router;
}

function administratorsOnly(_request: Request, response: Response, next: NextFunction): void {
  next(mayTry('administer', visitOf(response).actor) ? undefined : new Problem('not_found'));
}

const wordsOnPage = 30;
const undoSeconds = 10;

async function showGlossary(deps: GlossaryDeps, request: Request, response: Response): Promise<void> {
  const { database, clock, frames } = deps;
  const { proposedPhrase, page, ...asked } = readAsked(request.query);
  const slice = { limit: wordsOnPage, offset: (page - 1) * wordsOnPage };
  const [{ words, total }, known, removed] = await Promise.all([
    findGlossaryWords(database, { ...asked, ...slice }),
    proposedPhrase ? glossaryWordOf(database, proposedPhrase) : null,
    removedGlossaryWords(database),
  ]);
  const view: GlossaryPageView = {
    asked,
    words: words.map(glossaryWordView),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / wordsOnPage)),
    proposed: proposedPhrase ? { phrase: proposedPhrase, known: known && glossaryWordView(known) } : null,
    understood: asked.tried ? understoodPhrases(asked.tried, deps) : null,
    removed: removed.map(glossaryWordView),
  };
  if (page > view.pages) throw new Problem('not_found');
  const frame = frames.frameOf(request, response);
  const undo = frame.attempt ? null : undoOffer(removed[0], clock.now(), visitOf(response).language);
  sendPage(response, GlossaryPage({ frame: undo ? { ...frame, notice: null, undo } : frame, view }));
}

type Language = keyof typeof glossaryTexts;
type Removed = Awaited<ReturnType<typeof removedGlossaryWords>>[number];

/** For some seconds a removal is offered to be undone where it is told; after that, in the list of removed words. */
function undoOffer(removed: Removed | undefined, now: Date, language: Language) {
  if (!removed) return null;
  const seconds = Math.ceil(undoSeconds - (now.getTime() - removed.removedAt.getTime()) / 1000);
  if (seconds < 1 || seconds > undoSeconds) return null;
  return {
    text: fill(glossaryTexts[language].removedNow, { phrase: removed.phrase }),
    command: 'restore-glossary-word',
    input: { glossaryWordId: removed.id },
    seconds,
  };
}

const text = (max: number) =>
  z
    .string()
    .transform((given) =>
      given.toWellFormed().replaceAll('\0', ' ').replace(/\s+/g, ' ').trim().slice(0, max),
    )
    .catch('');
const askedQuery = z.object({
  q: text(60),
  koe: text(longestQuery),
  sana: text(60),
  laji: glossaryKind.or(z.literal('')).catch(''),
  sivu: pageAsked,
});

/** Reads the address as a person may have made it: what does not fit is left out. */
function readAsked(query: unknown) {
  const { q, koe, sana, laji, sivu } = askedQuery.parse(query);
  const kind: GlossaryKind | '' = laji;
  return { filter: q, tried: koe, kind, proposedPhrase: sana.toLowerCase(), page: sivu };
}
