/** A piece of running text. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  /** Makes the piece a link: an absolute `https:`, `mailto:` or `tel:` address. */
  readonly href?: string;
}
export type Inline = string | readonly Span[];

/** A picture as its file holds it. Anything but a baseline or progressive JPEG or a PNG is refused. */
export interface Picture {
  readonly kind: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
}

/** An address or another short text for a telephone's camera. `alt`: what somebody who cannot see it is told instead. */
export interface QrCode {
  readonly text: string;
  readonly alt: string;
}

/** A question and its answer, a name and its value. An answer may hold line ends (LF). */
export interface Fact {
  readonly label: string;
  readonly value: Inline;
  /** The value is a remark of ours (`Inget svar`), not what somebody wrote: shown muted. */
  readonly muted?: boolean;
  /** BCP 47; the label's own language where it is not the document's. */
  readonly language?: string;
}

export type Block =
  | {
      readonly kind: 'masthead';
      readonly name: string;
      readonly detail?: string;
      readonly logo?: Picture & { readonly alt: string };
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly language?: string }
  | {
      readonly kind: 'paragraph';
      readonly text: Inline;
      readonly tone?: 'lead' | 'plain' | 'muted';
      readonly language?: string;
      /** Stands on the page of what follows it. */
      readonly keep?: boolean;
    }
  /** Two columns: names at the left, values at the right. `small` for what is there to be looked up. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly small?: boolean }
  /** The few facts that a document is about, in a tinted box; the first one stands out. A QR code stands at its right. */
  | { readonly kind: 'box'; readonly facts: readonly Fact[]; readonly qr?: QrCode }
  /** A table with a head. `widths` are shares of the page's width; equal when left out. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
      readonly widths?: readonly number[];
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  /** A picture by itself. `width`: points, no more than the page's width and no more than the picture's own. */
  | { readonly kind: 'figure'; readonly picture: Picture; readonly alt: string; readonly width?: number }
  | { readonly kind: 'qr'; readonly qr: QrCode }
  /** A question that is answered in the document, by pen or in a viewer. */
  | { readonly kind: 'field'; readonly field: Field }
  /** Something beside the matter itself, set off by a bar. */
  | { readonly kind: 'note'; readonly heading?: string; readonly text: Inline };

/** A question of a blank. */
export interface Field {
  /** Unique in the document. A full stop parts a name into steps (PDF 32000-1, 12.7.3.2), so callers escape their own. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** When it is to be answered, in words: `Fyll i bara om …`. */
  readonly condition?: string;
  readonly required?: boolean;
  readonly language?: string;
  readonly input: FieldInput;
}

export type FieldInput =
  /** `lines` above 1: several lines may be written. `maxLength`: UTF-16 units. */
  | {
      readonly kind: 'text';
      readonly lines: number;
      readonly maxLength?: number;
      readonly width?: 'full' | 'half' | 'short';
    }
  /** One tick box beside its label. */
  | { readonly kind: 'tick' }
  /** A box for each choice; of `one` only one can be ticked. Written as the field's value: the choice's `value`. */
  | {
      readonly kind: 'one' | 'many';
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    }
  /** One of a long list: chosen in a viewer, written on a line by pen. */
  | { readonly kind: 'pick'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  /** A line to sign on with a pen, the date and the name in print beside it. Not a field of the form. */
  | { readonly kind: 'signature'; readonly dateLabel: string; readonly nameLabel: string };

/** A file inside the document that belongs to it (PDF/A-3, ISO 19005-3, 6.8). */
export interface AssociatedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** How it relates to the document (ISO 32000-2, 7.11.3). */
  readonly relationship: 'Data' | 'Source' | 'Schema' | 'Supplement';
  readonly bytes: Uint8Array;
}

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
  /** With files it is PDF/A-3a, without PDF/A-2a; always PDF/UA-1. */
  readonly files?: readonly AssociatedFile[];
  /** What programs find in the document's properties, for example which form a blank is of. */
  readonly keywords?: string;
}
