import type { Json, JsonObject } from '../json';
import type { Random } from './random';

/** What some schemas say of a number, all of them together. */
export interface NumberLimits {
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** The limit itself is not allowed. */
  readonly above: boolean;
  readonly below: boolean;
  /** What it is a multiple of; several are none that we go by. */
  readonly step: number | undefined;
}

export const numberLimits = (schemas: readonly JsonObject[], integer: boolean): NumberLimits => {
  const said = (word: string): number[] =>
    schemas.flatMap(({ [word]: value }) => (typeof value === 'number' ? [value] : []));
  const isOld = (word: string) => schemas.some(({ [word]: value }) => value === true);
  const least = Math.max(-Infinity, ...said('minimum'), ...said('exclusiveMinimum'));
  const most = Math.min(Infinity, ...said('maximum'), ...said('exclusiveMaximum'));
  const [step] = said('multipleOf');
  return {
    least: Number.isFinite(least) ? least : undefined,
    most: Number.isFinite(most) ? most : undefined,
    above: said('exclusiveMinimum').includes(least) || isOld('exclusiveMinimum'),
    below: said('exclusiveMaximum').includes(most) || isOld('exclusiveMaximum'),
    step: step ?? (integer ? 1 : undefined),
  };
};

/** Without what binary fractions add: 0.1 + 0.2 is 0.3. */
const plain = (value: number): number => Number(value.toPrecision(12));

const SPAN = 1000;

/** Numbers that keep to the limits, in no order. */
export function* numbersFor(limits: NumberLimits, random: Random): Iterable<number> {
  const step = limits.step ?? 0.01;
  const [low, high] = range(limits);
  const [first, last] = [Math.ceil(plain(low / step)), Math.floor(plain(high / step))];
  for (let times = 0; times < 8; times++) {
    const value = plain(random.int(first, Math.max(first, last)) * step);
    if (isWithin(limits, value)) yield random.chance(0.5) && Number.isInteger(step) ? value : plain(value);
  }
  for (const { value } of numberBounds(limits)) yield value;
}

const range = ({ least, most }: NumberLimits): [number, number] => [
  least ?? (most === undefined ? 0 : most - SPAN),
  most ?? (least ?? 0) + SPAN,
];

const isWithin = ({ least, most, above, below }: NumberLimits, value: number): boolean =>
  (least === undefined || (above ? value > least : value >= least)) &&
  (most === undefined || (below ? value < most : value <= most));

/** The least and the greatest number that are allowed. */
export const numberBounds = (limits: NumberLimits): { readonly what: string; readonly value: number }[] => {
  const { least, most, above, below, step } = limits;
  const unit = step ?? 0.01;
  const bounds: { what: string; value: number }[] = [];
  if (least !== undefined) {
    const first = plain(Math.ceil(plain(least / unit)) * unit);
    const start = step === undefined ? least : first;
    bounds.push({ what: 'the least number', value: above && start === least ? plain(start + unit) : start });
  }
  if (most !== undefined) {
    const last = plain(Math.floor(plain(most / unit)) * unit);
    const end = step === undefined ? most : last;
    bounds.push({ what: 'the greatest number', value: below && end === most ? plain(end - unit) : end });
  }
  return bounds;
};

/** Numbers that break one limit each, with the keyword that says so. */
export const numberSlips = (
  limits: NumberLimits,
): { readonly what: string; readonly value: Json; readonly keyword: string }[] => {
  const { least, most, above, below, step } = limits;
  const unit = step ?? 1;
  const slips: { what: string; value: Json; keyword: string }[] = [];
  if (least !== undefined)
    slips.push({
      what: 'a number too small',
      value: above ? least : plain(least - unit),
      keyword: above ? 'exclusiveMinimum' : 'minimum',
    });
  if (most !== undefined)
    slips.push({
      what: 'a number too great',
      value: below ? most : plain(most + unit),
      keyword: below ? 'exclusiveMaximum' : 'maximum',
    });
  if (step !== undefined && step !== 1) {
    const near = [...numbersFor(limits, { int: (a: number) => a, chance: () => false } as never)][0] ?? 0;
    slips.push({ what: 'a number between the steps', value: plain(near + step / 2), keyword: 'multipleOf' });
  }
  slips.push({ what: 'a word in place of a number', value: 'tre', keyword: 'type' });
  return slips;
};
