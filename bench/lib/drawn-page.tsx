import { encodeAnswer, type ShownForm } from '../../src/form';
import { FormPage, renderPage, texts } from '../../src/views';

/** One page of a form as the server draws it, without what stands around every page. */
export const drawnPage = (shown: ShownForm, place: number): string => {
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
          step={1}
          of={2}
          action="/"
        />
      </body>
    </html>,
  ).html;
};
