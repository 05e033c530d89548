import type { FieldInput } from '../../pdf';

/**
 * A form as it stands on paper: all of it at once, with a given number of rows for what repeats. What is drawn and what is
 * read back are both made from this, so that they cannot disagree on what a field is called.
 */
export interface BlankPlan {
  readonly pages: readonly PlannedPage[];
}

export interface PlannedPage {
  readonly title: string;
  readonly description?: string;
  /** When the page is to be filled in, in words. */
  readonly condition?: string;
  readonly language?: string;
  /** Whoever comes here cannot use the service: the page says why. */
  readonly stop: boolean;
  readonly items: readonly PlannedItem[];
}

export type PlannedItem =
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly hint?: string;
      readonly condition?: string;
      readonly language?: string;
    }
  /** Words to be read, and nothing to fill in. */
  | { readonly kind: 'words'; readonly text: string; readonly language?: string }
  | {
      readonly kind: 'note';
      readonly text: string;
      readonly condition?: string;
      readonly language?: string;
    }
  /** What is settled already: told, and not asked. */
  | { readonly kind: 'told'; readonly label: string; readonly value: string }
  | PlannedQuestion;

export interface PlannedQuestion {
  readonly kind: 'question';
  /** The field's name in the PDF. */
  readonly name: string;
  /** The control's name on the web page. */
  readonly control: string;
  readonly label: string;
  readonly help?: string;
  readonly condition?: string;
  readonly required: boolean;
  readonly language?: string;
  readonly input: Exclude<FieldInput, { kind: 'signature' }>;
  /** What a tick box posts when it is ticked. */
  readonly ticked?: string;
  /** The choices among shapes that it stands in, outermost first. */
  readonly within: readonly ChosenShape[];
}

/** That a choice among shapes fell on one of them. */
export interface ChosenShape {
  /** The control that chooses. */
  readonly control: string;
  /** What it posts then. */
  readonly value: string;
}
