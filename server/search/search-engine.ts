import type { SearchEngineName, SearchLimits } from './contract.ts';

/** A term of the query with its weight: how it came into the query, times how rare it is. */
export type WeightedTerm = { term: string; weight: number };

export type CandidateQuestion = {
  /** At most twelve, the heaviest first. */
  terms: readonly WeightedTerm[];
  limits: SearchLimits;
  limit: number;
};

/** An entry that holds some of the terms, with its impact of each that it holds. */
export type Candidate = { entryId: string; impacts: Readonly<Record<string, number>> };

/** Ids of entries in which an index and the public entries differ. */
export type IndexDifference = {
  missing: string[];
  outdated: string[];
  surplus: string[];
  /** True when it is not there or not set up as it must be: putting entries does not mend it, only `rebuild` does. */
  unusable?: boolean;
};

export type Progress = (done: number, all: number) => void;

/**
 * The port to what holds the index: it finds candidates, and the application scores them, so that every engine gives the same
 * order. Documents come from the view of public entries alone, and whoever shows a hit reads it from that view again: an index
 * that lags never shows what is no longer public.
 */
export type SearchEngine = {
  readonly name: SearchEngineName;
  /** Takes what is public of these entries now, and lets go of those that are not. Done when it is searchable. */
  put(entryIds: readonly string[]): Promise<void>;
  /** Makes the index anew beside the one in use; no search fails meanwhile. */
  rebuild(onProgress?: Progress): Promise<{ entries: number }>;
  /** Compares both ways: what is public with what is held. */
  compare(): Promise<IndexDifference>;
  candidates(question: CandidateQuestion): Promise<Candidate[]>;
};

/** Which engine gave candidates. */
export type AnsweredCandidates = { candidates: Candidate[]; engine: SearchEngineName; fellBack: boolean };

/** Who is asked for candidates: an engine alone, or one with another behind it for when it does not answer. */
export type Answering = (question: CandidateQuestion) => Promise<AnsweredCandidates>;

/** One engine alone. */
export function answeredBy(engine: SearchEngine): Answering {
  return async (question) => ({
    candidates: await engine.candidates(question),
    engine: engine.name,
    fellBack: false,
  });
}
