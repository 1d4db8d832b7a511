import type { Language } from '../texts/catalogue.ts';

/** What surrounds every page: who reads it, where, and what has just happened. */
export type PageFrame = {
  language: Language;
  /** The address within the site without the language prefix, with its query: `/haku?q=huostaanotto`. */
  path: string;
  signedIn: SignedIn | null;
  /** What lets the scripts of this one reply run; null on pages that anyone may keep. */
  nonce?: string | null;
  /** A form that was refused on this page, to be shown again filled in. */
  attempt?: Attempt | null;
  /** A refusal that belongs to no form. */
  problem?: ShownProblem | null;
  notice?: ShownNotice | null;
  undo?: UndoOffer | null;
  assets: PageAssets;
  /** The public origin without a slash at the end: `https://lakifoorumi.example`. */
  baseUrl: string;
};

export type PageRole = 'participant' | 'worker' | 'lawyer' | 'coordinator';

/** `roleText` is the role in the reader's language; a person without a role has a visitor's rights. */
export type SignedIn = { name: string; role: PageRole | null; roleText: string };

/** Addresses of the built files; those of islands are by their names. */
export type PageAssets = {
  styles: readonly string[];
  scripts: readonly string[];
  icon?: string | undefined;
  islandScripts: Readonly<Record<string, string>>;
  islandStyles?: Readonly<Record<string, readonly string[]>>;
  preloads: Readonly<Record<string, readonly string[]>>;
};

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

export type ShownNotice = { kind: NoticeKind; text: string };

/** A deed that can still be taken back for `seconds` by sending `input` to `command`. */
export type UndoOffer = { text: string; command: string; input: Record<string, string>; seconds: number };

/**
 * Where a field may tell who a client is: UTF-16 offsets in what was sent. `text` is what is written there when the field is
 * none that can be seen typed; a warning has the token that confirms it.
 */
export type Finding = {
  field: string;
  kind: string;
  level: 'warn' | 'block';
  start: number;
  end: number;
  instead?: string | undefined;
  token?: string | undefined;
  text?: string | undefined;
};

/** A refusal in the reader's language. */
export type ShownProblem = {
  code: string;
  title: string;
  detail?: string | undefined;
  fields?: readonly { field: string; message: string }[] | undefined;
  findings?: readonly Finding[] | undefined;
};

/** What was typed in a form that was refused; `key` tells apart several forms of one command on a page. */
export type Attempt = {
  command: string;
  key?: string | undefined;
  values: Record<string, string>;
  /** The tokens of the findings that were confirmed in it. */
  confirmed?: readonly string[] | undefined;
  problem: ShownProblem;
};
