import type { Finding } from '../problem';
import type { Json } from '../json';
import type { Node, Privacy } from '../model/form-model';
import type { Pointer } from '../pointer';

/** A place in one of the form's files, for people and editors. */
export interface FilePlace {
  readonly file: string;
  readonly pointer: Pointer;
  /** From 1; none where the file's text is not at hand. */
  readonly line?: number;
}

/** One reason why a question is shown, asked for or open: all of them must hold. */
export interface Reason {
  /** What it comes from: the page or group that it stands in, the shape that was chosen, or the question itself. */
  readonly of: 'page' | 'group' | 'shape' | 'question';
  /** In words: ”Vad gäller det?” är Fel. */
  readonly words: string;
  readonly places: readonly FilePlace[];
  /** Whether it holds for the example that was given. */
  readonly holds?: boolean;
}

/** When something is so: always, never, or for these reasons. */
export type Told = 'always' | 'never' | readonly Reason[];

/** One keyword that judges the answer. */
export interface Judge {
  readonly keyword: string;
  /** In words: at most 40 characters. */
  readonly words: string;
  readonly place: FilePlace;
  /** It stands in a branch, and judges only while that is in force. */
  readonly onlySometimes?: true;
  /** Texts longer than this are refused before the pattern is tried on them. */
  readonly cap?: number;
}

/** A text of the question's in one of the form's languages. */
export interface FieldText {
  /** As `texts.*.json` calls it. */
  readonly key: string;
  /** `title`, `description`, `label` ... */
  readonly what: string;
  readonly place: FilePlace;
  /** As it stands in the file, in Swedish. */
  readonly swedish: string;
  /** Language -> text; undefined where it is missing. */
  readonly others: Readonly<Record<string, string | undefined>>;
}

/** How it is with an example's answer. */
export interface Now {
  readonly visible: boolean;
  readonly required: boolean;
  readonly enabled: boolean;
  /** Of the first entry, where it stands in a list. */
  readonly pointer: Pointer;
  readonly value?: Json;
  /** The answer in words; empty where there is none. */
  readonly shown: string;
}

/** All there is to tell of one question: where it comes from, when it is asked, what judges it, and where its answer goes. */
export interface Inspection {
  /** What tells it apart in this form; `find` takes it. */
  readonly id: string;
  readonly label: string;
  readonly kind: Node['kind'];
  /** Its place in every answer: `/children/*` + `/name`. */
  readonly pointer: Pointer;
  /** What its control is called on a page; the first entry's, in a list. None where it has no control. */
  readonly control?: string;
  readonly page: { readonly key: string; readonly title: string };
  /** Where its schema stands, the nearest first, and then its control in ui.json. */
  readonly from: readonly FilePlace[];
  readonly shown: Told;
  readonly required: Told;
  /** When it can be edited. */
  readonly enabled: Told;
  readonly judges: readonly Judge[];
  /** Its column, and the table that this stands in where it is that of a repeating group. */
  readonly column?: { readonly label: string; readonly table?: string };
  readonly privacy?: { readonly level: Privacy; readonly said: 'here' | 'around' | 'guessed' | 'nowhere' };
  readonly texts: readonly FieldText[];
  /** What is wrong with it. */
  readonly findings: readonly Finding[];
  readonly now?: Now;
}
