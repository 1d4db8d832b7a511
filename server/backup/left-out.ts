/**
 * Tables whose rows are in no backup, and why. The tables are restored; what they held is made anew or not missed. What people
 * wrote is in none that the ledger of erasures does not reach: it knows the places of texts, and not the words.
 */
export const leftOut: Readonly<Record<string, string>> = {
  'public.sign_ins':
    'whoever holds a backup must not be able to take up another’s sign-in; everybody signs in again',
  'public.operations':
    'replies to commands that may be sent again within minutes; they can quote what was erased since',
  'public.triage_undos': 'texts as they were, for ten seconds',
  'public.unanswered_searches': 'words that people searched by, which an erasure takes out by what they are',
  'public.unanswered_search_days': 'the same',
  'public.limits': 'how often somebody did something within the last minutes',
  'public.follower_counts': 'a number of seconds ago',
  'public.search_documents': 'made from the entries after a restore, as all of the index',
  'public.search_postings': 'index',
  'public.search_sections': 'index',
  'public.search_terms': 'index',
  'public.search_words': 'index',
};
