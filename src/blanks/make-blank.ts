import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import type { FormModel } from '../form';
import { type Fonts, makePdf, parseColour, type Pdf, plainTheme, type Tools } from '../pdf';
import type { ConditionFiles } from './conditions/condition-words';
import { blankOf } from './document/blank-document';
import type { BlankFacts } from './document/blank-facts';

/** Level and strategy are fixed, as the same blank must have the same bytes. */
const tools: Tools = {
  deflate: (bytes) => deflateSync(bytes, { level: 6, strategy: constants.Z_DEFAULT_STRATEGY }),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
};

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
  return makePdf(document, fonts, { ...plainTheme, accent: parseColour(accent) ?? plainTheme.accent }, tools);
};
