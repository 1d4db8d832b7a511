import { z } from 'zod';

// A browser drops tabs and line ends and reads `\` as `/`, so `/\t/else.where` would leave the site.
const localPath = /^\/(?![/\\])[^\\\p{Cc}]*$/u;
const signIn = /^\/(?:(?:sv|en)\/)?kirjaudu/i;

/** Read as an address is: `/.//else.where` would leave the site when it is written anew, and the sign-in go round for ever. */
function isPageHere(path: string): boolean {
  const pathname = URL.parse(path, 'http://local')?.pathname ?? '//';
  return !pathname.startsWith('//') && !signIn.test(pathname);
}

/** A page of this site to come back to: path, query and fragment; `/` for anything that could lead elsewhere. */
export const returnPath = z.string().max(2048).regex(localPath).refine(isPageHere).catch('/');

/** What `/kirjaudu` is asked with. */
export const signInQuery = z.object({ paluu: returnPath });

/** What the identity provider sends the browser back with (OpenID Connect Core §3.1.2.5, RFC 9207); repeated parameters do not fit. */
export const callbackQuery = z.object({
  code: z.string().min(1).max(4096),
  state: z.string().min(1).max(256),
  iss: z.string().max(2048).optional(),
});

/** One invented person on the page of the demonstration sign-in. */
export type CastMemberView = {
  subject: string;
  name: string;
  role: 'participant' | 'worker' | 'lawyer' | 'coordinator';
  areaName: string | null;
};

/** The page of the demonstration sign-in; `person` is the name of the field its form sends. */
export type DemonstrationSignInView = {
  lang: 'fi' | 'sv' | 'en';
  cast: readonly CastMemberView[];
  backHref: string;
  stylesheetHref: string;
  expired: boolean;
};

/** How long a sign-in lasts however much it is used. */
export const longestSignInMs = 12 * 60 * 60 * 1_000;
