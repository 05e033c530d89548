import type { ComponentChildren } from 'preact';

/** A choice as it is offered: the value is what the form posts. */
export interface Offered {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Of the label and hint, where they are in another language than the page. */
  readonly lang?: string;
  /** Questions that belong to this choice alone. */
  readonly reveals?: ComponentChildren;
}

/** The id of a choice among others: the first is where the error summary leads. */
export const choiceId = (id: string, place: number): string => `${id}.${place}`;
