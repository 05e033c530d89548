import type { Json } from '../../json';
import type { When } from '../../model/conditions';
import { isField } from '../../model/is-field';
import { both, unless } from '../../model/when';
import { ANY, EACH, toPointer } from '../../pointer';
import { makeAlmost, randomFrom, trialForm, Wisher, type Standing } from '../../trial';
import { visibleNodes } from '../../trial/make-answer';
import { schemaTrail } from '../lint/schema-trail';
import type { FormDefinition } from '../form-definition';
import type { LintFinding } from '../lint/lint-rules';
import { chainOf, hiddenBy, shownBy } from './form-meaning';
import { requiredButHidden } from './findings';
import type { Proving } from './proof';
import type { Prover } from './prover';

/** So many questions are looked at, and so many ways are tried for each. */
const MOST = 20;
const TRIES = 6;

/**
 * Questions that an answer can require and not ask for: with it, the form cannot be sent in. Each is shown by such an answer, in
 * which nothing else is wrong.
 */
export const hiddenThoughRequired = (
  { definition, compiled, today }: Proving & { readonly definition: FormDefinition },
  standings: readonly Standing[],
  prover: Prover,
): LintFinding[] => {
  const form = trialForm(definition, compiled, today);
  return suspects(standings, prover).flatMap((standing) => {
    const { node } = standing;
    const pointer = toPointer(node.path);
    for (let time = 0; time < TRIES; time++) {
      const random = randomFrom(time + 1);
      const wisher = new Wisher(form, random);
      wisher.when(hiddenWhen(standing), true);
      const answer = makeAlmost(
        form,
        { random, density: time % 2, wishes: wisher.wishes },
        (wrong) => wrong.keyword === 'required' && wrong.pointer === pointer,
      );
      if (answer === undefined) continue;
      const isWanting = form.check(answer).problems.some((wrong) => wrong.pointer === pointer);
      const isAsked = visibleNodes(form.shown({ answer, chosen: {} })).some((one) => one.pointer === pointer);
      if (!isWanting || isAsked) continue;
      const place = schemaTrail(definition.schema, node.path).at(-1)?.[0]?.pointer ?? '';
      return [requiredButHidden(node.label, { file: 'schema.json', pointer: place }, brief(answer))];
    }
    return [];
  });
};

const suspects = (standings: readonly Standing[], prover: Prover): Asked[] =>
  standings
    .filter((one): one is Asked => isField(one.node) || one.node.kind === 'list')
    .filter(({ node }) => !node.path.includes(EACH) && !node.path.includes(ANY))
    .filter((one) => hiddenWhen(one) !== 'never' && one.node.required !== 'never')
    .slice(0, MOST)
    .filter((one) => {
      const hidden = hiddenBy(chainOf(one));
      const claims = [...shownBy([one.node.required]), ...(hidden === undefined ? [] : [hidden])];
      return hidden !== undefined && prover.refute(claims, false, toPointer(one.node.path)) === undefined;
    });

type Asked = Standing<Extract<Standing['node'], { readonly required: When }>>;

const hiddenWhen = (standing: Asked): When =>
  both(
    standing.node.required,
    unless(chainOf(standing).reduce<When>((all, one) => both(all, one), 'always')),
  );

const LONGEST = 160;

const brief = (answer: Json): string => {
  const text = JSON.stringify(answer);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
};
