import type { NextFunction, Request, Response } from 'express';
import { visitor } from '../accounts/actor.ts';
import type { SignInStore } from '../accounts/sign-in-store.ts';
import { loadAccount } from '../accounts/person-store.ts';
import type { Database } from '../platform/database.ts';
import { visitOf } from '../platform/visit.ts';

/** Takes the language prefix off the address: `/sv/haku` is `/haku` in Swedish. */
export function readLanguage(request: Request, response: Response, next: NextFunction): void {
  const visit = visitOf(response);
  const prefix = /^\/(sv|en)(?=[/?]|$)/.exec(request.url);
  if (prefix) {
    visit.language = prefix[1] === 'sv' ? 'sv' : 'en';
    request.url = request.url.slice(prefix[0].length);
  }
  // `//else.where` in a link would lead to another site.
  request.url = request.url.replace(/^\/*/, '/');
  visit.path = request.url;
  next();
}

/** Reads from the tables, anew for every request, who is signed in and in what role. */
export function readActor(signIns: SignInStore, database: Database) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const signIn = signIns.signInOf(request);
    if (signIn) {
      const account = await loadAccount(database, signIn.personId);
      const visit = visitOf(response);
      visit.actor = account?.actor ?? visitor;
      visit.name = account?.name ?? null;
      visit.signIn = account && signIn;
    }
    next();
  };
}
