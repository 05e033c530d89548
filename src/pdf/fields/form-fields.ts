import type { PDFRef } from 'pdf-lib';
import type { Element } from '../canvas/structure';
import type { Area, TaggedCanvas } from '../canvas/tagged-canvas';
import type { PdfDict, PdfSink } from '../sink/pdf-sink';
import type { FontSet } from '../text/font-set';
import type { Colour } from '../theme';
import { embedTypingFont } from './typing-font';

/** What every field has (PDF 32000-1, 12.7.3.1). */
export interface FieldFacts {
  readonly name: string;
  readonly label: string;
  /** All that is said of the question, for those who hear it: a viewer says nothing else of a field. */
  readonly spoken: string;
  readonly required: boolean;
}

/** A field whose boxes are annotations of their own: one of several choices, or the steps of a name. */
interface Parent {
  readonly ref: PDFRef;
  readonly dict: PdfDict;
  readonly kids: PDFRef[];
}

/** Flags of fields (PDF 32000-1, 12.7.3 and 12.7.4). */
const REQUIRED = 1 << 1;
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
const COMBO = 1 << 17;

/**
 * The form in a document: its fields, and the font that is typed in. A field shows nothing of its own: its box is drawn on
 * the page, so that it is there in print and however a viewer draws what was filled in. Of looks there is only the normal one
 * (ISO 19005-3, 6.3.3), and nothing asks viewers to make others.
 */
export class FormFields {
  private readonly top: PDFRef[] = [];
  private readonly parents = new Map<string, Parent>();
  private readonly pictures = new Map<string, PDFRef>();

  constructor(
    private readonly sink: PdfSink,
    private readonly fonts: FontSet,
  ) {}

  /** A box to write in. `maxLength`: UTF-16 units. */
  text(
    canvas: TaggedCanvas,
    element: Element,
    area: Area,
    facts: FieldFacts & { readonly multiline: boolean; readonly maxLength?: number },
  ): void {
    const dict = {
      ...this.common(facts, facts.multiline ? MULTILINE : 0),
      ...this.writing(canvas, area),
      FT: 'Tx',
      MaxLen: facts.maxLength,
    };
    this.top.push(this.widget(canvas, element, area, dict));
  }

  /** One of a list that the viewer opens. */
  pick(
    canvas: TaggedCanvas,
    element: Element,
    area: Area,
    facts: FieldFacts & { readonly choices: readonly { readonly value: string; readonly label: string }[] },
  ): void {
    const dict = {
      ...this.common(facts, COMBO),
      ...this.writing(canvas, area),
      FT: 'Ch',
      Opt: facts.choices.map(({ value, label }) => [this.sink.text(value), this.sink.text(label)]),
    };
    this.top.push(this.widget(canvas, element, area, dict));
  }

  /** A box that is ticked or not. Its value when it is: `Yes`. */
  tick(canvas: TaggedCanvas, element: Element, area: Area, facts: FieldFacts, ink: Colour): void {
    const dict = { ...this.common(facts, 0), ...this.ticking(canvas, area, 'Yes', ink), FT: 'Btn', V: 'Off' };
    this.top.push(this.widget(canvas, element, area, dict));
  }

  /** A box among those of a question with several answers: a field below the question's name, called by its place. */
  tickOfMany(
    canvas: TaggedCanvas,
    element: Element,
    area: Area,
    facts: FieldFacts & { readonly place: number; readonly choice: string },
    ink: Colour,
  ): void {
    const question = this.parent(facts.name, { T: this.sink.text(facts.name) });
    const own = { ...facts, name: String(facts.place), spoken: `${facts.label}: ${facts.choice}` };
    const dict = { ...this.common(own, 0), ...this.ticking(canvas, area, 'Yes', ink), FT: 'Btn', V: 'Off' };
    question.kids.push(this.widget(canvas, element, area, { ...dict, Parent: question.ref }));
  }

  /** A box of a question with one answer. `values`: of all its boxes in order; the field's value is the place of the chosen. */
  radio(
    canvas: TaggedCanvas,
    element: Element,
    area: Area,
    facts: FieldFacts & {
      readonly place: number;
      readonly choice: string;
      readonly values: readonly string[];
    },
    ink: Colour,
  ): void {
    const question = this.parent(facts.name, {
      ...this.common(facts, RADIO),
      FT: 'Btn',
      V: 'Off',
      Opt: facts.values.map((value) => this.sink.text(value)),
    });
    const dict = {
      ...this.ticking(canvas, area, String(facts.place), ink, true),
      TU: this.sink.text(`${facts.label}: ${facts.choice}`),
      Parent: question.ref,
    };
    question.kids.push(this.widget(canvas, element, area, dict));
  }

  /** The form's entry in the catalogue; none for a document without fields. */
  finish(): PdfDict {
    const face = this.fonts.first(false);
    if (this.top.length === 0 || face === undefined) return {};
    for (const { ref, dict, kids } of this.parents.values()) this.sink.set(ref, { ...dict, Kids: kids });
    const form = this.sink.add({
      Fields: this.top,
      DA: this.sink.ascii(TYPED),
      DR: { Font: { [FONT]: embedTypingFont(face, this.sink) } },
    });
    return { AcroForm: form };
  }

  private common({ name, spoken, required }: FieldFacts, flags: number): PdfDict {
    const all = flags | (required ? REQUIRED : 0);
    return {
      T: this.sink.text(name),
      TU: this.sink.text(spoken),
      Ff: all === 0 ? undefined : all,
    };
  }

  private widget(canvas: TaggedCanvas, element: Element, area: Area, dict: PdfDict): PDFRef {
    return canvas.annotate(element, area, { Subtype: 'Widget', BS: { W: 0, S: 'S' }, ...dict });
  }

  private writing(canvas: TaggedCanvas, area: Area): PdfDict {
    return { DA: this.sink.ascii(TYPED), AP: { N: this.picture(canvas, area, 'nothing', NO_INK) } };
  }

  private ticking(canvas: TaggedCanvas, area: Area, state: string, ink: Colour, round = false): PdfDict {
    const on = this.picture(canvas, area, round ? 'dot' : 'cross', ink);
    return { AS: 'Off', AP: { N: { [state]: on, Off: this.picture(canvas, area, 'nothing', ink) } } };
  }

  private parent(name: string, dict: PdfDict): Parent {
    const known = this.parents.get(name);
    if (known !== undefined) return known;
    const made = { ref: this.sink.alloc(), dict, kids: [] };
    this.parents.set(name, made);
    this.top.push(made.ref);
    return made;
  }

  /** Boxes of the same size have the same pictures. */
  private picture(
    canvas: TaggedCanvas,
    { width, height }: Area,
    what: 'nothing' | 'cross' | 'dot',
    ink: Colour,
  ): PDFRef {
    const key = `${what} ${width.toFixed(2)} ${height.toFixed(2)}`;
    const known = this.pictures.get(key);
    if (known !== undefined) return known;
    const made = canvas.appearance({ width, height }, (pen) => {
      const inset = width * 0.24;
      const [far, low] = [width - inset, height - inset];
      if (what === 'dot') pen.circle(inset, inset, width - 2 * inset, ink);
      if (what !== 'cross') return;
      pen.line(
        [
          [inset, inset],
          [far, low],
        ],
        1.6,
        ink,
      );
      pen.line(
        [
          [far, inset],
          [inset, low],
        ],
        1.6,
        ink,
      );
    });
    this.pictures.set(key, made);
    return made;
  }
}

const FONT = 'Typed';
/** How typed text is set (PDF 32000-1, 12.7.3.3): font, size in points, black. */
const TYPED = `/${FONT} 10 Tf 0 g`;
const NO_INK: Colour = [0, 0, 0];
