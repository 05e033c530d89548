/**
 * A form held against one answer: what is asked of *this* person, with real pointers. The only thing that pages, the
 * answers codec, summaries and receipts look at, so that they cannot disagree on what is visible.
 */
import type { Json } from '../json';
import type { Pointer } from '../pointer';
import type {
  ChoiceTest,
  Closed,
  Field,
  FormModel,
  Group,
  List,
  Members,
  Note,
  Page,
  Variants,
} from './form-model';

/**
 * What a person has filled in so far: the answer, and which variants were chosen where the answer alone does not tell. A
 * draft keeps both; a case has only the answer.
 */
export interface Filled {
  readonly answer: Json | undefined;
  readonly chosen: Chosen;
}

/**
 * Chooser (`chooserSlot`) -> place of the chosen variant, or -1 where a choice was taken back. Only what a person chose: the
 * rest is told from the answer.
 */
export type Chosen = Readonly<Record<string, number>>;

export interface ShownForm {
  readonly model: FormModel;
  readonly pages: readonly ShownPage[];
}

export interface ShownPage {
  readonly page: Page;
  /** False: the page is not asked for, given this answer. Kept in the list so that addresses stay valid. */
  readonly visible: boolean;
  readonly nodes: readonly ShownNode[];
}

export type ShownNode =
  ShownField | ShownGroup | ShownList | ShownMembers | ShownVariants | ShownClosed | ShownNote;

interface ShownBase {
  readonly pointer: Pointer;
  /** Asked for, given this answer. What is not visible is stripped before the answer is judged. */
  readonly visible: boolean;
  /**
   * How a page without script can follow the answer: at least one of these combinations holds. Every test in it looks at
   * a choice on the *same* page; what hangs on anything else has been decided by the server. A combination without tests
   * always holds: the node comes and goes with the group it stands in.
   */
  readonly follows?: readonly (readonly FollowedTest[])[];
}

/** A test with a real pointer in place of its path. */
export interface FollowedTest {
  readonly pointer: Pointer;
  readonly anyOf: ChoiceTest['anyOf'];
  readonly not: boolean;
}

export interface ShownField extends ShownBase {
  readonly kind: 'field';
  readonly field: Field;
  readonly required: boolean;
  readonly enabled: boolean;
  readonly value: Json | undefined;
  /** Set where a one-line box cannot hold the value: it has line breaks. */
  readonly multiline?: true;
}

export interface ShownGroup extends ShownBase {
  readonly kind: 'group';
  readonly group: Group;
  readonly nodes: readonly ShownNode[];
}

export interface ShownList extends ShownBase {
  readonly kind: 'list';
  readonly list: List;
  readonly required: boolean;
  readonly enabled: boolean;
  /** A tuple's first places, in order; `entries` are those after them. */
  readonly places?: readonly ShownNode[];
  readonly entries: readonly ShownEntry[];
}

export interface ShownEntry {
  readonly pointer: Pointer;
  readonly nodes: readonly ShownNode[];
}

export interface ShownMembers extends ShownBase {
  readonly kind: 'members';
  readonly members: Members;
  readonly required: boolean;
  readonly enabled: boolean;
  readonly entries: readonly ShownMember[];
}

export interface ShownMember extends ShownEntry {
  /** Empty while the person has not named it yet. */
  readonly name: string;
}

export interface ShownVariants extends ShownBase {
  readonly kind: 'variants';
  readonly variants: Variants;
  readonly required: boolean;
  readonly enabled: boolean;
  /** Undefined while nothing is chosen, and the answer tells nothing. */
  readonly chosen: number | undefined;
  /** True when the person chose; false when it was told from the answer. */
  readonly isStated: boolean;
  /** Those of the chosen variant. */
  readonly nodes: readonly ShownNode[];
}

export interface ShownClosed extends ShownBase {
  readonly kind: 'closed';
  readonly closed: Closed;
  readonly required: boolean;
  readonly enabled: boolean;
  /** Something may stand there all the same: then the model was not built for this answer. */
  readonly value?: Json;
}

export interface ShownNote extends ShownBase {
  readonly kind: 'note';
  readonly note: Note;
}
