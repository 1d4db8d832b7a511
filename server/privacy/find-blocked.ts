import { findBankAccounts } from './bank-accounts.ts';
import { findBirthDates } from './birth-dates.ts';
import { findBusinessIds } from './business-ids.ts';
import { findClientIdentifiers } from './client-identifiers.ts';
import type { Finding } from './contract.ts';
import { findEmailAddresses } from './email-addresses.ts';
import { findIdentityCodes } from './identity-codes.ts';
import { findNumberPlates } from './number-plates.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { findPostalPlaces } from './postal-places.ts';
import { findPostalTowns } from './postal-towns.ts';
import { type Recogniser, recognise } from './recognise.ts';
import { findStreetAddresses } from './street-addresses.ts';
import { findToldAddresses } from './told-addresses.ts';
import { findToldPlates } from './told-plates.ts';

/** Surest first: what an earlier one has found, a later one does not name again. */
export const blockRecognisers: readonly Recogniser[] = [
  findIdentityCodes,
  findEmailAddresses,
  findBankAccounts,
  findBusinessIds,
  findBirthDates,
  findStreetAddresses,
  findPhoneNumbers,
  findPostalPlaces,
  findClientIdentifiers,
  findNumberPlates,
  findToldAddresses,
  findPostalTowns,
  findToldPlates,
];

/**
 * Finds what may never be saved of a client: offsets in the given text, in its order, none overlapping; linear in its length.
 * Small, and without zod: the browser runs it at every key. What is only to be looked at, the server finds (find-identifiers.ts).
 */
export function findBlocked(text: string, today: Date = new Date()): Finding[] {
  return recognise(blockRecognisers, text, today);
}
