import type { Block, Fact, Inline } from '../../pdf';

type Pair = readonly [label: string, value: Inline | undefined];

/** Names and values; those without a value are left out. */
export const factsOf = (pairs: readonly Pair[]): Fact[] =>
  pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : { label, value }));

/** Facts under a heading; nothing where there are none. */
export const section = (heading: string, pairs: readonly Pair[], small = false): Block[] => {
  const facts = factsOf(pairs);
  return facts.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'facts', facts, small },
      ];
};

export const mailLink = (address: string | undefined): Inline | undefined =>
  address === undefined || address === '' ? undefined : [{ text: address, href: `mailto:${address}` }];
