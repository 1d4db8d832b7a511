import type { GlossaryWordView } from './contract.ts';
import type { GlossaryRecord } from './glossary-queries.ts';

export function glossaryWordView({ id, phrase, terms, kind, updatedAt }: GlossaryRecord): GlossaryWordView {
  return { id, phrase, terms, kind, updatedAt: updatedAt.toISOString() };
}
