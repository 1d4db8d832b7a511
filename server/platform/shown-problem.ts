import { fill, type Language } from '../../client/texts/catalogue.ts';
import { problemTexts } from '../../client/texts/problems.ts';
import type { ShownProblem } from '../../client/ui/page-frame.ts';
import type { Problem } from './problem.ts';

/** A refusal in the reader's language: what is wrong, and what to do about it. */
export function shownProblem(problem: Problem, language: Language): ShownProblem {
  const texts = problemTexts[language];
  const { fields = [], findings = [], named = {} } = problem.details;
  const marked = [...new Set(findings.map((finding) => finding.field))];
  return {
    code: problem.code,
    title: texts[problem.code],
    detail: fill(texts[`${problem.code}_detail`], named),
    fields: [
      ...fields.map(({ field, rule, limit = 0 }) => ({
        field,
        message: ruleText(language, rule, { ...named, limit }),
      })),
      ...marked.map((field) => ({ field, message: texts.rule_identifiers })),
    ],
    findings,
  };
}

function ruleText(language: Language, rule: string, named: Record<string, string | number>): string {
  const texts: Record<string, string> = problemTexts[language];
  return fill(texts[`rule_${rule}`] ?? problemTexts[language].rule_not_this_form, named);
}
