import type { Finding } from '../problem';
import { judgePatterns } from './analyser';
import type { FoundPattern } from './patterns-of';
import type { PatternVerdict } from './pattern-verdict';

/** What is to be said of patterns: broken and dangerous ones are errors, those that only run on short texts are told. */
export const checkPatterns = (found: readonly FoundPattern[], file: string): Finding[] => {
  const verdicts = judgePatterns(found.map(({ pattern }) => pattern));
  return found.flatMap(({ pointer, pattern }): Finding[] => {
    const verdict = verdicts.get(pattern);
    const told = verdict && tell(pattern, verdict);
    return told === undefined ? [] : [{ file, pointer, ...told }];
  });
};

const SHORT = 60;
const quoted = (pattern: string): string =>
  JSON.stringify(pattern.length > SHORT ? `${pattern.slice(0, SHORT)}...` : pattern);

const tell = (
  pattern: string,
  verdict: PatternVerdict,
): Pick<Finding, 'level' | 'reason' | 'mend'> | undefined => {
  switch (verdict.kind) {
    case 'safe':
      return undefined;
    case 'invalid':
      return {
        level: 'error',
        reason: `The pattern ${quoted(pattern)} is no regular expression: ${verdict.reason}.`,
        mend: 'Write it as JavaScript does (ECMA-262). Remember that "\\" is "\\\\" in JSON.',
      };
    case 'refused':
      return {
        level: 'error',
        reason: `The pattern ${quoted(pattern)} would take for ever on ${verdict.attack}: a stranger could stop the service with it.`,
        mend: 'Let no repetition hold another that can match the same text: write "^(\\\\w+\\\\s?)*$" as "^\\\\w+(\\\\s\\\\w+)*$", "(a|a)*" as "a*".',
      };
    case 'capped':
      return {
        level: 'warning',
        reason:
          verdict.attack === undefined
            ? `The pattern ${quoted(pattern)} could not be proved fast: texts longer than ${verdict.most} characters are refused.`
            : `The pattern ${quoted(pattern)} grows slow with the length of the text (${verdict.attack}): texts longer than ${verdict.most} characters are refused.`,
        mend: 'If longer texts are to be taken, begin it with "^" and let no two repetitions beside each other match the same characters.',
      };
  }
};
