import { fill, type Language } from '../../client/texts/catalogue.ts';
import { problemTexts } from '../../client/texts/problems.ts';
import type { ShownProblem } from '../../client/ui/page-frame.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A refusal in the reader's language: what is wrong, and what to do about it. */
export function shownProblem(problem: Problem, language: Language): ShownProblem {
  const texts = problemTexts[language];
  const { fields = [], findings = [], retryAfterSeconds } = problem.details;
  const named = { ...waitNamed(language, retryAfterSeconds), ...problem.details.named };
  const marked = [...new Set(findings.map((finding) => finding.field))];
  return {
    code: problem.code,
    title: texts[problem.code],
    detail: fill(detailText(language, problem), named),
    fields: [
      ...fields.map(({ field, rule, limit = 0 }) => ({
        field,
        message: ruleText(language, rule, { ...named, limit }),
      })),
      ...marked.map((field) => ({ field, message: texts[markedRules[problem.code] ?? 'rule_identifiers'] })),
    ],
    findings,
  };
}

/** Of how many questions may be sent it is said in so many words. */
function detailText(language: Language, { code, details }: Problem): string {
  const texts = problemTexts[language];
  return details.named?.['limit'] === 'asking' ? texts.too_many_questions_detail : texts[`${code}_detail`];
}

const markedRules: Partial<Record<ProblemCode, 'rule_identifiers_to_confirm'>> = {
  identifiers_to_confirm: 'rule_identifiers_to_confirm',
};

function ruleText(language: Language, rule: string, named: Record<string, string | number>): string {
  const texts: Record<string, string> = problemTexts[language];
  return fill(texts[`rule_${rule}`] ?? problemTexts[language].rule_not_this_form, named);
}

// From the second unit of each kind on, so that no language needs a singular.
function waitNamed(language: Language, seconds: number | undefined): Record<string, string> {
  if (seconds === undefined) return {};
  const texts = problemTexts[language];
  const wait = (text: string, count: number) => ({
    wait: fill(text, { count: Math.max(2, Math.ceil(count)) }),
  });
  if (seconds < 120) return wait(texts.wait_seconds, seconds);
  return seconds < 7200 ? wait(texts.wait_minutes, seconds / 60) : wait(texts.wait_hours, seconds / 3600);
}
