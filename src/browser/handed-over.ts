/** What a page hands over to its script, beside its HTML. */
import type { FileValue } from '../form/answer/file-value';
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
  /** Set where nothing is saved in the background, and the page does not offer to go on later. */
  readonly isPassing?: true;
  readonly byLink?: readonly string[];
  /** What came from the sign-in, and whether it must stay. */
  readonly fetched?: readonly (readonly [string, boolean])[];
  readonly searches?: readonly (readonly [string, string])[];
  /** How far each file of the draft has been checked, by its SHA-256. */
  readonly scans?: readonly (readonly [string, Scan])[];
}

type Scan = 'waiting' | 'clean' | 'harmful' | 'unchecked';

/**
 * A script sends each file by itself, as a part of a `multipart/form-data` post to `/utkast/:draft/filer` whose field name is
 * that of the question's control, with `accept: application/json`; what is written on the page goes before it, as it may be what
 * the question is asked for. The server stores the file, puts its value into the
 * draft's answer, and answers 200 with this ...
 */
export interface FileTaken {
  readonly file: FileValue & { readonly scan: Scan };
  /** "14.02", in Swedish time. */
  readonly saved: string;
  /** A whole sentence, where the question had a file with that content already: it is there once. */
  readonly message?: string;
  /** Of a preview, which stores nothing: the file in words that only the server reads. It comes back with the page. */
  readonly carried?: string;
}

/** The control that brings back what was carried. */
export const CARRIED = '_fil';

/**
 * ... or 422 with this: a whole sentence for the person. Without script the step itself is posted as `multipart/form-data`
 * with `_do=upload <control's name>`; the files of all its questions are taken, and the page comes back at that question.
 */
export interface FileRefused {
  readonly message: string;
}

/** What a script that saves a step in the background is told: it posts the step with `_do=keep`. */
export interface StepKept {
  /** "14.02", in Swedish time. */
  readonly saved: string;
  /** The same in a sentence, with how long it is kept; or what could not be saved. */
  readonly words: string;
  /** Controls that another tab has changed: what is written in them waits until somebody chooses. */
  readonly conflicts?: readonly string[];
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
