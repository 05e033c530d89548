import type { Node, Page } from '../../model/form-model';
import type { Pointer } from '../../pointer';
import type { LintFinding, LintRule } from '../lint/lint-rules';

export interface Place {
  readonly file: string;
  readonly pointer: Pointer;
}

const finding = (rule: LintRule, place: Place, reason: string, mend: string): LintFinding => ({
  rule,
  ...place,
  reason,
  mend,
});

const quoted = (text: string): string => JSON.stringify(text);

/** A contradiction as the end of a sentence. */
const because = (why: string): string => (why === '' ? '.' : `: ${why}.`);

export const neverSentIn = (why: string): LintFinding =>
  finding(
    'never-sent-in',
    { file: 'schema.json', pointer: '' },
    `Nobody can ever send this form in${because(why)}`,
    'Mend what contradicts itself there: no answer can satisfy both.',
  );

export const pageNeverReached = ({ title }: Page, place: Place, why: string): LintFinding =>
  finding(
    'page-never-reached',
    place,
    `The page ${quoted(title)} is never reached: no answer that can be sent in leads there${because(why)}`,
    'Mend the condition that it hangs on, or take the page away.',
  );

export const questionNeverShown = (
  { label }: Pick<Exclude<Node, { kind: 'note' }>, 'label'>,
  place: Place,
  why: string,
): LintFinding =>
  finding(
    'question-never-shown',
    place,
    `${quoted(label)} is never asked: no answer that can be sent in leads there${because(why)}`,
    'Mend the condition that it hangs on, or take the question away.',
  );

export const neverAnswered = (
  { label }: Pick<Exclude<Node, { kind: 'note' }>, 'label'>,
  place: Place,
  why: string,
): LintFinding =>
  finding(
    'contradictory-limits',
    place,
    `${quoted(label)} is asked, and no answer to it can be sent in${because(why)}`,
    'Let one of the two give way: widen the limit, or take it away.',
  );

export const choiceNeverTaken = (label: string, choice: string, place: Place, why: string): LintFinding =>
  finding(
    'choice-never-accepted',
    place,
    `Whoever chooses ${quoted(choice)} in ${quoted(label)} cannot send the form in${because(why)}`,
    'Mend what contradicts the choice, or take the choice away; a page with "stop" tells those who cannot use the service.',
  );

export const ruleNeverHolds = (place: Place, why: string): LintFinding =>
  finding(
    'rule-never-holds',
    place,
    `This condition never holds, whatever is answered${because(why)}`,
    'Compare with values that the question can have, or take the rule away.',
  );

export const requiredButHidden = (label: string, place: Place, when: string): LintFinding =>
  finding(
    'required-but-hidden',
    place,
    `${quoted(label)} is required and is not asked for with these answers, so that the form cannot be sent in: ${when}.`,
    'Require it under the same condition as it is shown by: "if" and "then" in schema.json.',
  );

export const choiceWithoutRule = (
  label: string,
  place: Place,
  handled: number,
  without: readonly string[],
): LintFinding =>
  finding(
    'choice-without-rule',
    place,
    `${handled} choices of ${quoted(label)} lead to something of their own, and ${without.map(quoted).join(', ')} to nothing.`,
    'Add a rule for it; or make an exception where nothing more needs to be asked.',
  );

/** So many are told; the rest is counted. */
const TOLD = 3;

export const notDecided = (what: readonly string[]): LintFinding => {
  const more = what.length > TOLD ? `, and ${what.length - TOLD} more` : '';
  return finding(
    'not-decided',
    { file: 'schema.json', pointer: '' },
    `Not decided: ${what.slice(0, TOLD).join('; ')}${more}.`,
    'Nothing needs to be done: it is neither proved nor refuted. "npx blankett forms check --proof" tells all of it.',
  );
};
