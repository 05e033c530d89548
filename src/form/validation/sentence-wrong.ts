import type { Json } from '../json';
import type { About } from './shown-places';

/** What is wrong, and where, for a sentence to be made of it. */
export interface Wrong {
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly about: WrongAbout;
  readonly value: Json | undefined;
  /** `Adress 2`, where there are several entries. */
  readonly entry?: string;
  /** ISO date, Swedish time. */
  readonly today?: string;
  /** Labels, where one of several is wanted. */
  readonly labels?: readonly string[];
  /** What is wrong with a member's name, by itself. */
  readonly inName?: Pick<Wrong, 'keyword' | 'params'> & { readonly example?: string };
}

/** What the sentence is about; a bare label where no question of the form is. */
export type WrongAbout = About | { readonly kind: 'unknown'; readonly label: string };

/** The name that a member goes by; a bare label is one too. */
export const nameOf = ({ params, about }: Wrong): string => {
  const names = ['fileName', 'propertyName', 'additionalProperty', 'unevaluatedProperty'].map(
    (key) => params[key],
  );
  return names.find((name) => typeof name === 'string') ?? about.label;
};
