import type { Json } from '../../json';
import type { When } from '../../model/conditions';
import type { FormModel } from '../../model/form-model';
import { isField } from '../../model/is-field';
import type { Path } from '../../pointer';
import { placeKey, type Standing } from '../../trial/standings';
import { sameJson } from '../../validation/same-json';
import type { LintFinding } from '../lint/lint-rules';
import { choiceWithoutRule, type Place } from './findings';

/** So many choices have rules of their own before one without is worth a word: of three, one is often the plain case. */
const LEAST_HANDLED = 3;

/** Choices that say by themselves that nothing more is asked. */
const ELSE = /^(?:nej|inget|ingen|inga|annat|annan|övrigt|övriga|vet ej|vet inte|no|none|other)\b/iu;

/**
 * Choices that lead to nothing where most others of the same question lead to something of their own: one may have been forgotten.
 * Said only where no rule looks at what was *not* chosen.
 */
export const choicesWithoutRule = (
  model: FormModel,
  standings: readonly Standing[],
  placeOf: (path: Path) => Place,
): LintFinding[] => {
  const uses = [...model.pages.map(({ shown }) => shown), ...standings.flatMap(whensOf)].flatMap(usesIn);
  return standings.flatMap(({ node }) => {
    if (!isField(node) || node.kind !== 'choice') return [];
    const here = uses.filter(({ condition }) => {
      const test = model.conditions[condition]?.test;
      return test !== undefined && placeKey(test.path) === placeKey(node.path);
    });
    if (here.some(({ not }) => not)) return [];
    const handled = here.flatMap(({ condition }) => model.conditions[condition]?.test?.anyOf ?? []);
    const isHandled = (value: Json) => handled.some((one) => sameJson(one, value));
    const without = node.options.filter(({ value, label }) => !isHandled(value) && !ELSE.test(label));
    const count = node.options.filter(({ value }) => isHandled(value)).length;
    const isSplit = new Set(here.map(({ condition }) => condition)).size >= 2;
    return isSplit && count >= LEAST_HANDLED && without.length === 1
      ? [
          choiceWithoutRule(
            node.label,
            placeOf(node.path),
            count,
            without.map(({ label }) => label),
          ),
        ]
      : [];
  });
};

const whensOf = ({ node }: Standing): When[] => [
  node.shown,
  ...('required' in node ? [node.required, node.enabled] : []),
];

const usesIn = (when: When) => (typeof when === 'string' ? [] : when.anyOf.flat());
