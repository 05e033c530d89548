/** What a page hands over to its script, beside its HTML. */
import type { FormModel } from '../form/model/form-model';
import type { Filled } from '../form/model/shown-form';

/** The id of the element that holds it, as JSON. */
export const HANDED_OVER_ID = 'sidans-uppgifter';

/** Of this person's page alone: it stands in the page. */
export interface HandedOver {
  /** The address of the form version's script. */
  readonly version: string;
  /** The address of the styles of all that may be drawn on a step. */
  readonly looks: string;
  readonly page: string;
  readonly filled: Filled;
  readonly step: number;
  readonly of: number;
  /** ISO date in Swedish time, as the server has it. */
  readonly today: string;
  /** Set where the answer goes deeper than the form version's own model. */
  readonly model?: FormModel;
  /** True where all that is wrong on the page is told already. */
  readonly isTold?: true;
  readonly byLink?: readonly string[];
  readonly searches?: readonly (readonly [string, string])[];
}

type Require = (name: string) => unknown;

/** The same for everyone who fills in a form version: a module of its own, kept by browsers for ever. */
export interface VersionScript {
  readonly model: FormModel;
  /** Runs the compiled validator: a CommonJS module's body. */
  readonly run: (exports: object, require: Require, module: object) => void;
  /** Formats that the form uses and that are plain expressions. */
  readonly expressions: Readonly<Record<string, RegExp>>;
  /** True where the form uses identifiers, other formats that are functions, or calculated values and checks of its own. */
  readonly needs: Readonly<Record<'identifiers' | 'otherFormats' | 'expressions', boolean>>;
  /** Markdown in the model's texts, as HTML that is safe: text -> [as blocks, as a line, whether it is several blocks]. */
  readonly markdown: Readonly<Record<string, readonly [blocks: string, line: string, isSeveral: boolean]>>;
}
