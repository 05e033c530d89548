/**
 * A form held against one answer: what is asked of *this* person, with real pointers. The only thing that pages, the
 * answers codec, summaries and receipts look at, so that they cannot disagree on what is visible.
 */
import type { Json } from '../json';
import type { Pointer } from '../pointer';
import type { ChoiceTest, Field, FormModel, Group, List, Note, Page } from './form-model';

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

export type ShownNode = ShownField | ShownGroup | ShownList | ShownNote;

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
  readonly entries: readonly ShownEntry[];
}

export interface ShownEntry {
  readonly pointer: Pointer;
  readonly nodes: readonly ShownNode[];
}

export interface ShownNote extends ShownBase {
  readonly kind: 'note';
  readonly note: Note;
}
