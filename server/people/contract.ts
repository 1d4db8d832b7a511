import { z } from 'zod';
import { day, id, slug, writtenText } from '../platform/contract.ts';
import { remarkStates } from '../discussion/contract.ts';
import { ownQuestionView, questionStates } from '../questions/contract.ts';

export const personRoles = ['participant', 'worker', 'lawyer', 'coordinator'] as const;
const role = z.enum(personRoles);
export type PersonRole = z.infer<typeof role>;

/** Without a role a person has a visitor's rights. */
const roleOrNone = role.or(z.literal(''));
const areaOrNone = slug.or(z.literal(''));

/** An address as invitations are compared by it: no one tells two people apart by capital letters. */
export function foldEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

const longestEmail = 254;
const email = z
  .string()
  .transform(foldEmail)
  .pipe(
    z
      .string()
      .min(1)
      .max(longestEmail)
      .refine((text) => text === '' || z.email().safeParse(text).success, {
        params: { rule: 'not_an_email' },
      }),
  );

export const invitePersonInput = z.strictObject({
  name: writtenText({ min: 1, max: 200 }),
  email,
  role,
  areaId: areaOrNone.default(''),
});
export const invitationInput = z.strictObject({ invitationId: id });
export const invitationReply = z.object({ invitationId: id });

export const changeRoleInput = z.strictObject({ personId: id, role: roleOrNone });
export const changeAreaInput = z.strictObject({ personId: id, areaId: areaOrNone });
export const personInput = z.strictObject({ personId: id });
/** `own` is true when it was oneself that one changed. */
export const personReply = z.object({ personId: id, own: z.boolean() });

/** A sign-in as its owner may name it: half of the digest of its id, which nobody else can be signed in with. */
const signInKey = z.string().regex(/^[0-9a-f]{32}$/);
export const endSignInInput = z.strictObject({ signInKey });
/** The sign-in that goes on: the one that asks. */
export const endOtherSignInsInput = z.strictObject({ keptSignInKey: signInKey });
export const signInsReply = z.object({ ended: z.number().int() });

export const personStates = ['invited', 'active', 'disabled'] as const;
export type PersonState = (typeof personStates)[number];

/** Someone who may come or has come; of an invitation `id` is the invitation's. */
export type ListedPerson = {
  id: string;
  state: PersonState;
  name: string;
  email: string | null;
  emailVerified: boolean;
  role: PersonRole | null;
  areaId: string | null;
  areaName: string | null;
  lastSignedInOn: string | null;
};

/** A session still to be held in which a named lawyer can no longer act. */
export type LawyerMissing = { sessionId: string; title: string; startsAt: string; name: string };

export type PeopleAsked = {
  name: string;
  role: PersonRole | 'none' | '';
  area: string;
  state: PersonState | '';
};

/** The coordinator's page of people. */
export type PeoplePageView = {
  asked: PeopleAsked;
  people: readonly ListedPerson[];
  total: number;
  page: number;
  pages: number;
  areas: readonly { id: string; name: string }[];
  lawyersMissing: readonly LawyerMissing[];
  /** Who reads the page. */
  ownId: string;
};

/** One's own sign-in: never its id. `device` is coarse, "Firefox, Windows"; null when it was not told. */
export const ownSignIn = z.object({
  key: signInKey,
  current: z.boolean(),
  device: z.string().nullable(),
  signedInOn: day.nullable(),
});
export type OwnSignIn = z.infer<typeof ownSignIn>;

const named = z.object({ id, title: z.string() });

/**
 * What is held on one person, in words a person understands: what is read out and taken along under the articles 15 and 20 of
 * the General Data Protection Regulation (EU) 2016/679. Nothing of anybody else stands in it.
 */
export const ownData = z.object({
  account: z.object({
    id,
    name: z.string(),
    email: z.string().nullable(),
    emailVerified: z.boolean(),
    role: role.nullable(),
    areaName: z.string().nullable(),
    language: z.string(),
    joinedOn: day,
    lastSignedInOn: day.nullable(),
    identityProvider: z.string(),
    /** Under which the identity provider knows the person. */
    identityProviderSubject: z.string(),
  }),
  signIns: z.array(ownSignIn),
  /** Drafts among them. */
  questions: z.array(ownQuestionView),
  remarks: z.array(
    z.object({ id, question: z.string(), state: z.enum(remarkStates), text: z.string(), writtenOn: day }),
  ),
  followed: z.array(named.extend({ state: z.enum(questionStates) })),
  /** How many more are followed that are not to be read just now. */
  followedHidden: z.number().int(),
  calledUnclear: z.array(named),
  /** Of a lawyer: what is signed in the person's name, and where they are named. */
  lawyer: z.object({
    sessions: z.array(named.extend({ day })),
    signatures: z.array(z.object({ question: z.string(), version: z.number().int(), day })),
    dissents: z.array(z.object({ question: z.string(), version: z.number().int(), text: z.string(), day })),
    notes: z.array(z.object({ question: z.string(), text: z.string() })),
    drafts: z.array(
      z.object({ question: z.string(), version: z.number().int(), state: z.string(), text: z.string() }),
    ),
    claims: z.array(named),
  }),
  /** How long what is kept, in whole days. */
  keptDays: z.object({
    askerLink: z.number().int(),
    drafts: z.number().int(),
    rejectedQuestions: z.number().int(),
    signIns: z.number().int(),
    logs: z.number().int(),
  }),
});
export type OwnData = z.infer<typeof ownData>;

/** What the list of deeds tells of a person: what they did by name, and what was done to their account. */
export type OwnDeed = { deed: string; day: string; byYou: boolean };

/** One's own page. */
export type OwnDataView = {
  data: OwnData;
  /** Ends of sign-ins are for those with a role; without one a sign-in can do nothing. */
  mayEnd: boolean;
};
