import type { Json } from '../../json';
import type { Path, Pointer } from '../../pointer';
import type { When } from '../../model/conditions';
import { sameJson } from '../../validation/same-json';
import type { Known } from './known';

/** A schema, where it stands. */
export interface Placed {
  readonly schema: Json;
  readonly file: 'schema.json' | 'ui.json';
  readonly pointer: Pointer;
  /** Only what each question by itself takes counts, and nothing of how answers go together. */
  readonly isAlone?: true;
}

/** Something taken to be so of an answer. */
export type Claim =
  | { readonly kind: 'there' | 'gone'; readonly path: Path }
  /** The value satisfies the schema, or does not. Said only of what is there. */
  | { readonly kind: 'schema'; readonly path: Path; readonly placed: Placed; readonly holds: boolean }
  /** Something plain is known of the value, which is there. */
  | { readonly kind: 'known'; readonly path: Path; readonly change: (known: Known) => Known }
  /** At least one of these ways, each being all its claims. */
  | { readonly kind: 'any'; readonly ways: readonly (readonly Claim[])[]; readonly what: string }
  | { readonly kind: 'when'; readonly when: When; readonly holds: boolean }
  /** It cannot be. */
  | { readonly kind: 'never'; readonly reason: string };

export const among = (path: Path, values: readonly Json[]): Claim[] => [
  { kind: 'there', path },
  {
    kind: 'known',
    path,
    change: (known) => ({
      ...known,
      values: [...values].filter((one) => known.values?.some((may) => sameJson(may, one)) ?? true),
      valuesFrom: [...new Set([known.valuesFrom ?? [], values.map((one) => JSON.stringify(one)).join(', ')].flat())].join(
        ' and ',
      ),
    }),
  },
];

export const noneOf = (path: Path, values: readonly Json[]): Claim => ({
  kind: 'known',
  path,
  change: (known) => ({ ...known, not: [...known.not, ...values] }),
});
