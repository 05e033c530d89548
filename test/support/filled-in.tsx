import type { CompiledForm, Filled, FormModel, Json, ShownForm } from '../../src/form';
import { decodePairs, encodeAnswer, showForm } from '../../src/form';
import { FormPage, renderPage, texts } from '../../src/views';
import { pageControls } from './page-controls';

/** One page as a resident without script gets it. */
export const drawPage = (shown: ShownForm, place: number): string => {
  const page = shown.pages[place];
  if (page === undefined) throw new Error(`The form has no page ${place}.`);
  return renderPage(
    <html lang="sv">
      <head />
      <body>
        <FormPage
          page={page}
          pairs={encodeAnswer(shown)}
          problems={[]}
          texts={texts('sv')}
          form={shown.model.title}
          step={place + 1}
          of={shown.pages.length + 1}
          action="/"
        />
      </body>
    </html>,
  ).html;
};

export interface Walked {
  readonly filled: Filled;
  readonly faults: readonly string[];
  /** All that was drawn. */
  readonly html: readonly string[];
}

/** Opens every page of a form that holds an answer and posts it back untouched. */
export const walkThrough = (
  modelOf: (answer: Json | undefined) => FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
): Walked => {
  let filled: Filled = { answer, chosen: {} };
  const faults: string[] = [];
  const html: string[] = [];
  const count = modelOf(answer).pages.length;
  for (let place = 0; place < count; place++) {
    const model = modelOf(filled.answer);
    const shown = showForm(model, compiled, filled.answer, filled.chosen);
    if (shown.pages[place]?.visible !== true) continue;
    const drawn = drawPage(shown, place);
    const controls = pageControls(drawn);
    html.push(drawn);
    faults.push(...controls.faults);
    filled = decodePairs(model, compiled, controls.pairs, filled);
  }
  return { filled, faults, html };
};
