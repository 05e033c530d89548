import type { FormModel } from '../form';
import { type Fonts, makePdf, type Pdf, themeOf } from '../pdf';
import { documentTools } from '../platform/documents';
import type { ConditionFiles } from './conditions/condition-words';
import { blankOf } from './document/blank-document';
import type { BlankFacts } from './document/blank-facts';

/** What a blank is made of: plain data, so that it can be sent to a thread. */
export interface BlankTask {
  readonly model: FormModel;
  readonly facts: BlankFacts;
  readonly files: ConditionFiles;
  /** The municipality's colour, `#rrggbb`. */
  readonly accent?: string;
}

/**
 * A form's blank as a PDF; undefined for a form that asks for more than paper holds. Takes some tens of milliseconds for a
 * usual form and a second for the largest, in which nothing else runs in its thread.
 */
export const makeBlank = async (
  { model, facts, files, accent }: BlankTask,
  fonts: Fonts,
): Promise<Pdf | undefined> => {
  const document = blankOf(model, facts, files);
  if (document === undefined) return undefined;
  return makePdf(document, fonts, themeOf(accent), documentTools);
};
