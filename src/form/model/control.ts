import { isObject, member, type Json, type JsonObject } from '../json';
import type { Pointer } from '../pointer';
import type { Width } from './form-model';

/** What ui.json says of one value's control. */
export interface Control {
  readonly options: JsonObject;
  /** The control's place in ui.json. */
  readonly pointer: Pointer;
  /** A label in place of the schema's. */
  readonly label?: string;
}

const WIDTHS: readonly Width[] = ['w4', 'w8', 'w14', 'w24', 'full'];

export const optionOf = (control: Control | undefined, name: string): Json | undefined =>
  member(control?.options, name);

/** `"width": 4 | 8 | 14 | 24 | "full"`, also `"w4"` ... */
export const statedWidth = (control: Control | undefined): Width | undefined => {
  const width = optionOf(control, 'width');
  return WIDTHS.find((known) => known === width || (typeof width === 'number' && known === `w${width}`));
};

export const statedUnit = (control: Control | undefined) => {
  const unit = optionOf(control, 'unit');
  if (typeof unit === 'string') return { shown: unit, spoken: unit };
  if (!isObject(unit) || typeof unit['shown'] !== 'string') return undefined;
  return {
    shown: unit['shown'],
    spoken: typeof unit['spoken'] === 'string' ? unit['spoken'] : unit['shown'],
  };
};
