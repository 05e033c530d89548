/** A piece of running text. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  /** Makes the piece a link: an absolute `https:`, `mailto:` or `tel:` address. */
  readonly href?: string;
}
export type Inline = string | readonly Span[];

/** A question and its answer, a name and its value. An answer may hold line ends (LF). */
export interface Fact {
  readonly label: string;
  readonly value: Inline;
  /** The value is a remark of ours (`Inget svar`), not what somebody wrote: shown muted. */
  readonly muted?: boolean;
}

export type Block =
  | { readonly kind: 'masthead'; readonly name: string; readonly detail?: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inline; readonly tone?: 'lead' | 'plain' | 'muted' }
  /** Two columns: names at the left, values at the right. `small` for what is there to be looked up. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly small?: boolean }
  /** The few facts that a document is about, in a tinted box; the first one stands out. */
  | { readonly kind: 'box'; readonly facts: readonly Fact[] }
  /** A table with a head. `widths` are shares of the page's width; equal when left out. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
      readonly widths?: readonly number[];
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  /** Something beside the matter itself, set off by a bar. */
  | { readonly kind: 'note'; readonly heading?: string; readonly text: Inline };

/** A document before it has pages. The same document makes the same bytes, whenever it is made. */
export interface Document {
  readonly title: string;
  /** BCP 47, for example `sv-SE`. */
  readonly language: string;
  readonly author: string;
  readonly created: Date;
  /** At the head of each page but the first. */
  readonly running: string;
  /** At the foot of each page: what the document is, and which page this is. */
  readonly footer: { readonly left: string; readonly page: (page: number, of: number) => string };
  readonly blocks: readonly Block[];
}
