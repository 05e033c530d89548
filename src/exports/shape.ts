/** A column that was chosen, under a name of one's own where there is one. */
export interface ChosenColumn {
  /** As `TableColumn` has it. */
  readonly key: string;
  readonly name?: string;
}

/** Which columns the tables have, and how they are called. */
export interface Shape {
  /** Questions and choices as people read them, or as programs know them. */
  readonly names: 'labels' | 'ids';
  /** Without, what tells of a person is left out, and cases have a running number instead of their own. */
  readonly personal: boolean;
  /** In this order. All there are otherwise. */
  readonly columns?: readonly ChosenColumn[];
}

export const WHOLE: Shape = { names: 'labels', personal: true };
