import type { PrivacyNotice } from '../../form';
import type { Block, Fact, Inline } from '../../pdf';
import type { DocumentWords } from './document-words';

/** A name and its value; without a value the pair is left out. */
export type Pair = readonly [label: string, value: Inline | undefined];

/** What the engine's words are marked with where they are in another language than the document (BCP 47). */
interface Marked {
  readonly language?: string;
}

export const factsOf = (pairs: readonly Pair[], marked: Marked = {}): Fact[] =>
  pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : { label, value, ...marked }));

/** Facts under a heading; nothing where there are none. `small` for what is there to be looked up. */
export const section = (
  heading: string,
  pairs: readonly Pair[],
  { small = false, ...marked }: Marked & { readonly small?: boolean } = {},
): Block[] => {
  const facts = factsOf(pairs, marked);
  return facts.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading, ...marked },
        { kind: 'facts', facts, small },
      ];
};

export const mailLink = (address: string | undefined): Inline | undefined =>
  address === undefined || address === '' ? undefined : [{ text: address, href: `mailto:${address}` }];

/** How personal data is used (GDPR, article 13), and that what is sent in can be asked for by anybody. */
export const privacySection = (
  notice: PrivacyNotice | undefined,
  words: DocumentWords,
  marked: Marked = {},
): Block[] =>
  section(
    words.privacy,
    [
      [words.controller, notice?.controller],
      [words.data, notice?.data],
      [words.purpose, notice?.purpose],
      [words.basis, notice?.basis],
      [words.retention, notice?.retention],
      [words.recipients, notice?.recipients],
      [words.other, notice?.other],
      [words.officer, notice?.officer],
      [words.publicRecord, words.public],
    ],
    { small: true, ...marked },
  );
