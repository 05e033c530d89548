import type { Finding } from '../../problem';

/** What can be better in a form that works: what each is called in service.json, and how much it weighs unless that says so. */
export const LINT_RULES = {
  'question-without-title': 'warning',
  'group-without-legend': 'warning',
  'duplicate-label': 'warning',
  'pattern-without-error': 'warning',
  'personal-without-class': 'warning',
  'personal-without-purpose': 'warning',
  'personal-without-notice': 'warning',
  'consent-as-condition': 'warning',
  'vague-link': 'warning',
  'heading-in-text': 'warning',
  'image-in-text': 'warning',
  'long-sentence': 'warning',
  'passive-form': 'warning',
  'difficult-word': 'warning',
  'text-without-place': 'warning',
  'text-missing': 'warning',
  'language-without-texts': 'notice',
  'never-sent-in': 'warning',
  'page-never-reached': 'warning',
  'question-never-shown': 'warning',
  'contradictory-limits': 'warning',
  'choice-never-accepted': 'warning',
  'rule-never-holds': 'warning',
  'required-but-hidden': 'warning',
  'choice-without-rule': 'notice',
  'not-decided': 'notice',
  'unused-exception': 'warning',
} as const satisfies Readonly<Record<string, Finding['level']>>;

export type LintRule = keyof typeof LINT_RULES;

/** Those that the proof finds, and not the lint. */
export const PROOF_RULES: ReadonlySet<LintRule> = new Set([
  'never-sent-in',
  'page-never-reached',
  'question-never-shown',
  'contradictory-limits',
  'choice-never-accepted',
  'rule-never-holds',
  'required-but-hidden',
  'choice-without-rule',
  'not-decided',
]);

/** A finding of the lint: it has a rule, which service.json may weigh otherwise or make an exception from. */
export interface LintFinding extends Omit<Finding, 'level'> {
  readonly rule: LintRule;
}
