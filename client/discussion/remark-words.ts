import type { RemarkView } from '../../server/discussion/contract.ts';
import { fill } from '../texts/catalogue.ts';
import type { Discussion } from './discussion-context.ts';

type Speaking = Pick<RemarkView, 'voice' | 'alias' | 'lawyer'>;

/** Who speaks, as the thread knows it: a number of the thread, the coordinator, or a lawyer by name. */
export function speakerOf({ texts, lawyers }: Pick<Discussion, 'texts' | 'lawyers'>, said: Speaking): string {
  const name = lawyers.find(({ lawyer }) => lawyer === said.lawyer)?.name;
  if (name) return fill(texts.voice_lawyerNamed, { name });
  return fill(texts[`voice_${said.voice}`], { number: said.alias });
}

const startLength = 60;

/** The first words of a remark, to tell its buttons from the others'. */
export function startOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= startLength ? line : `${line.slice(0, startLength).replace(/\s+\S*$/, '')}…`;
}
