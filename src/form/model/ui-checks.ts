import { isObject, type Json, type JsonObject } from '../json';
import type { Path, Pointer } from '../pointer';
import type { Building } from './building';
import type { When } from './form-model';
import { below } from './schema-parts';
import { expressionFault, RULE_NAMES } from '../expressions/expression-fault';
import { faultIn, remarkIn } from './ui-fault';

const WRITE = 'Write { "rule": "answer.to >= answer.from", "message": "...", "level": "error" }.';

/** The checks over several answers that stand on an element: they are told at its value. */
export const collectChecks = (
  b: Building,
  options: JsonObject,
  pointer: Pointer,
  path: Path,
  shown: When,
): void => {
  const { checks } = options;
  if (!Array.isArray(checks)) return;
  for (const [place, check] of checks.entries())
    collect(b, check, below(pointer, 'options', 'checks', place), path, shown);
};

const collect = (b: Building, check: Json, at: Pointer, path: Path, shown: When): void => {
  if (!isObject(check) || typeof check['rule'] !== 'string') {
    faultIn(b, at, 'A check has no rule.', WRITE, undefined);
    return;
  }
  const { rule: expression, level } = check;
  const message = b.text.read(`ui#${below(at, 'message')}`, check['message']);
  if (message === undefined) {
    faultIn(b, at, 'A check has no message: nobody would know what is wrong.', WRITE, undefined);
    return;
  }
  if (level !== undefined && level !== 'error' && level !== 'warning')
    faultIn(b, below(at, 'level'), 'A check has no such level.', 'Use "error" or "warning".', undefined);
  for (const name of Object.keys(check))
    if (!['rule', 'message', 'level'].includes(name))
      remarkIn(b, below(at, name), `A check has no ${JSON.stringify(name)}: it does nothing.`, WRITE);
  if (!isExpression(b, expression, below(at, 'rule'), RULE_NAMES)) return;
  b.rules.push({
    path,
    expression,
    message,
    ...(level === 'warning' && { soft: true as const }),
    shown,
    source: `ui.json#${at}`,
  });
};

/** Whether a text is an expression that can be worked out, of these names where they are known; told where it is not. */
export const isExpression = (
  b: Building,
  expression: string,
  pointer: Pointer,
  names: ReadonlySet<string> | undefined,
): boolean => {
  const fault = expressionFault(expression, names);
  if (fault === undefined) return true;
  return faultIn(
    b,
    pointer,
    `The expression cannot be worked out: ${fault}`,
    'docs/designers/rules-and-calculations.md says what may stand in one.',
    false,
  );
};
