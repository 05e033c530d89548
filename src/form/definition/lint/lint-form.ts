import type { FormModel } from '../../model/form-model';
import type { Finding } from '../../problem';
import { isAtOrIn } from '../../pointer';
import type { FormDefinition } from '../form-definition';
import type { Proved } from '../proof/proof';
import { lintQuestions } from './lint-questions';
import { LINT_RULES, PROOF_RULES, type LintFinding, type LintRule } from './lint-rules';
import type { LintException } from './lint-settings';
import { lintWords } from './lint-words';

/** So many of one rule are told; the rest is counted. A schema from outside may break one a thousand times. */
const MOST = 20;

/**
 * What can be better in a form that works: in what it asks and how, and in its words. Weighed as `lint` in service.json says,
 * and without what that makes an exception for; an exception that nothing needs any more is told too.
 * @param model the form in Swedish
 * @param others what was found of the lint's rules while the form was read
 * @param proved what was proved of the form; left out, the rules of the proof are not looked at, nor what is excepted from them
 */
export const lintForm = (
  definition: FormDefinition,
  model: FormModel,
  others: readonly LintFinding[],
  proved?: Proved,
): Finding[] => {
  const { levels = {}, exceptions = [] } = definition.service.lint ?? {};
  const all = [
    ...others,
    ...lintQuestions(definition, model),
    ...lintWords(definition),
    ...(proved?.findings ?? []),
  ];
  const told = all.filter((finding) => !exceptions.some((exception) => covers(exception, finding)));
  const isJudged = (rule: LintRule) => proved !== undefined || !PROOF_RULES.has(rule);
  const needless = exceptions.flatMap((exception, place) =>
    !isJudged(exception.rule) || all.some((finding) => covers(exception, finding))
      ? []
      : [unused(exception, place)],
  );
  return summedUp([...told, ...needless]).map((finding) => ({
    ...finding,
    level: levels[finding.rule] ?? LINT_RULES[finding.rule],
  }));
};

const covers = ({ rule, file, at }: LintException, finding: LintFinding): boolean =>
  rule === finding.rule &&
  (file === undefined || file === finding.file) &&
  (at === undefined || isAtOrIn(at, finding.pointer));

const unused = ({ rule, at }: LintException, place: number): LintFinding => ({
  rule: 'unused-exception',
  file: 'service.json',
  pointer: `/lint/exceptions/${place}`,
  reason: `The exception from "${rule}"${at === undefined ? '' : ` at ${JSON.stringify(at)}`} is not needed: nothing there breaks it.`,
  mend: 'Take it away, or mend its "file" and "at".',
});

const summedUp = (findings: readonly LintFinding[]): LintFinding[] =>
  Object.keys(LINT_RULES).flatMap((rule) => {
    const same = findings.filter((finding) => finding.rule === rule);
    const [next] = same.slice(MOST);
    if (next === undefined) return same;
    const rest = same.length - MOST;
    return [
      ...same.slice(0, MOST),
      { ...next, pointer: '', reason: `${rest} more of the same. ${next.reason}` },
    ];
  });
