import type { JSX } from 'preact';
import type { Texts } from '../text/texts';

export interface CounterProps {
  /** Of the control that it counts for. */
  readonly id: string;
  readonly most: number | undefined;
  readonly texts: Texts;
}

const counterId = (id: string): string => `${id}.counter`;

/** The ids that a control is described by, for its counter. */
export const counterIds = (id: string, most: number | undefined): string[] =>
  most === undefined ? [] : [counterId(id)];

/** How much may be written. A script makes it say how much is left. */
export const Counter = ({ id, most, texts }: CounterProps): JSX.Element | null =>
  most === undefined ? null : (
    <p class="counter num" id={counterId(id)} data-most={most}>
      {texts.field.atMostCharacters(most)}
    </p>
  );
