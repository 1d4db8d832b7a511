import { defineCommand } from '../platform/command.ts';
import type { Transaction } from '../platform/database.ts';
import { reportIdentifiersInput, reportIdentifiersReply } from './contract.ts';
import { clearedDigest } from './cleared-digest.ts';
import { incidentEvent } from './incident-event.ts';
import {
  changeIncident,
  countHidden,
  countReport,
  hidingIncident,
  insertIncident,
  isCleared,
  lockMeant,
  type Meant,
} from './incident-store.ts';
import { takeOutOfSight } from './take-out-of-sight.ts';

/**
 * “This has personal data in it”, by anyone who can read it: the texts are out of sight at once, and a coordinator looks at
 * them. What a coordinator has found to be in order, a visitor's report hides no more while it says the same, nor that day while
 * it is on air; nor anything while very many texts are hidden: whoever has many addresses would else empty the whole service.
 */
export const reportIdentifiers = defineCommand({
  name: 'report-identifiers',
  action: 'report_identifiers',
  sealed: true,
  input: reportIdentifiersInput,
  reply: reportIdentifiersReply,
  async run({ tx, actor, now, record }, { kind, ...asked }) {
    const meant = await asHidden(tx, await lockMeant(tx, actor, asked));
    const trusted = actor.kind !== 'visitor';
    const hide = trusted || ((await mayHideMore(tx)) && !(await wasCleared(tx, meant, now)));
    const open = await countReport(tx, meant);
    if (open && (open.state === 'hidden' || !hide)) return { hidden: open.state === 'hidden' };
    const state = hide ? 'hidden' : 'reported';
    const incidentId = open?.id ?? (await insertIncident(tx, { target: meant, kind, state, now }));
    if (open) await changeIncident(tx, incidentId, { state });
    if (hide) await takeOutOfSight(tx, meant, { incidentId, now });
    record(incidentEvent('incident.reported', { id: incidentId, ...meant }));
    return { hidden: hide };
  },
});

/** How many hidden texts may wait for the coordinators before what visitors report is looked at first. */
export const mostHidden = 50;

async function mayHideMore(tx: Transaction): Promise<boolean> {
  return (await countHidden(tx)) < mostHidden;
}

async function wasCleared(tx: Transaction, meant: Meant, now: Date): Promise<boolean> {
  return isCleared(tx, meant, { digest: await clearedDigest(tx, meant), now });
}

/** A remark under a question that is hidden already is hidden with it. */
async function asHidden(tx: Transaction, meant: Meant): Promise<Meant> {
  if (meant.remarkId === null || !(await hidingIncident(tx, meant.questionId))) return meant;
  return { ...meant, remarkId: null };
}
