import { confirmedFindings, findingToken, mostConfirmed } from '../platform/contract.ts';
import { parseInput } from '../platform/command.ts';

/** The findings that the header `Confirmed-Findings` names, tokens with spaces or commas between; throws `invalid_input`. */
export function confirmedInHeader(header: string | undefined): string[] {
  return parseInput(confirmedFindings, tokensIn(header ?? ''));
}

/** Those that a form names, in one field or in several of one name; what is no token is left out, and then asked again. */
export function confirmedInField(value: unknown): string[] {
  const written = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  const tokens = tokensIn(written.join(' ')).filter((token) => findingToken.safeParse(token).success);
  return [...new Set(tokens)].slice(0, mostConfirmed);
}

function tokensIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((token) => token !== '');
}
