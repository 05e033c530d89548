import fc from 'fast-check';
import {
  buildModel,
  checkAnswer,
  decodePairs,
  encodeAnswer,
  loadCompiledForm,
  showForm,
  type CheckOptions,
  type Filled,
  type Json,
  type JsonObject,
  type Pairs,
  type Problem,
  type ShownForm,
} from '../../src/form';
import { compileForm, readFolder } from '../../src/form/workshop';
import { followRules, FormPage, renderPage, texts } from '../../src/views';
import { run } from '../support/compiled-form';
import { pageControls } from '../support/page-controls';

export const TODAY = '2026-11-25';

/** One page as a resident gets it, by the renderer that the server uses. */
const draw = (shown: ShownForm, place: number, problems: readonly Problem[]): string => {
  const page = shown.pages[place];
  if (page === undefined) throw new Error(`The form has no page ${place}.`);
  return renderPage(
    <FormPage
      page={page}
      pairs={encodeAnswer(shown)}
      problems={problems}
      texts={texts('sv')}
      form={shown.model.title}
      step={place + 1}
      of={shown.pages.length + 1}
      action="/"
    />,
    { page: followRules(page) },
  ).html;
};

export interface Walk {
  readonly filled: Filled;
  readonly faults: readonly string[];
  readonly names: readonly string[];
}

/** A form as the catalogue has it, from its files' content. */
export const aGeneratedForm = (schema: JsonObject, ui?: JsonObject) => {
  const { definition, findings } = readFolder({
    id: 'generated',
    files: { 'schema.json': JSON.stringify(schema), ...(ui && { 'ui.json': JSON.stringify(ui) }) },
  });
  if (definition === undefined) throw new Error(`Refused: ${JSON.stringify(findings)}`);
  const code = compileForm(definition);
  const compiled = loadCompiledForm(code, run);
  const modelOf = (answer: Json | undefined) => buildModel(definition, 'sv', answer);
  const shown = ({ answer, chosen }: Filled) => showForm(modelOf(answer), compiled, answer, chosen);
  const check = (answer: Json | undefined, options: Partial<CheckOptions> = {}) =>
    checkAnswer(modelOf(answer), compiled, answer, { hidden: 'strip', today: TODAY, ...options });
  const decode = (pairs: Pairs, filled: Filled) =>
    decodePairs(modelOf(filled.answer), compiled, pairs, filled);
  /** Each page is drawn and posted back, changed by `change` if that is given. */
  const walk = (
    first: Filled,
    {
      problems = [],
      change = (pairs) => pairs,
    }: {
      readonly problems?: readonly Problem[];
      readonly change?: (pairs: Pairs) => Pairs;
    } = {},
  ): Walk => {
    let filled = first;
    const [faults, names]: [string[], string[]] = [[], []];
    for (let place = 0; place < modelOf(first.answer).pages.length; place++) {
      const now = shown(filled);
      if (now.pages[place]?.visible !== true) continue;
      const controls = pageControls(draw(now, place, problems));
      faults.push(...controls.faults);
      names.push(...controls.pairs.keys());
      filled = decode(change(controls.pairs), filled);
    }
    return { filled, faults, names };
  };
  /** What a page posts when nobody touches it. */
  const pairs = (filled: Filled, key: string): Pairs => {
    const now = shown(filled);
    return pageControls(
      draw(
        now,
        now.pages.findIndex(({ page }) => page.key === key),
        [],
      ),
    ).pairs;
  };
  return { code, compiled, modelOf, shown, check, decode, walk, pairs };
};

export type GeneratedForm = ReturnType<typeof aGeneratedForm>;

export const fill = (answer: Json | undefined): Filled => ({ answer, chosen: {} });

/**
 * Holds, or the seed to run it again with is told. The same forms and answers are tried on every run, so that nobody is stopped
 * by a fault that another change brought: `PROPERTY_RUNS` and `PROPERTY_SEED` look further.
 */
export const holds = <T,>(arbitrary: fc.Arbitrary<T>, runs: number, property: (value: T) => void): void => {
  const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;
  fc.assert(fc.property(arbitrary, property), {
    numRuns: Number(PROPERTY_RUNS ?? runs),
    seed: Number(PROPERTY_SEED ?? 1),
  });
};
