import { type Element, inLanguage } from '../canvas/structure';
import type { Field } from '../document';
import type { LayoutContext } from '../layout/context';
import { LEFT, WIDTH } from '../layout/geometry';
import { cut, type Strip } from '../layout/strip';
import type { TextStyle } from '../layout/typesetter';
import { choiceStrips } from './choices';
import type { FieldFacts } from './form-fields';
import { signatureStrip } from './signature';
import { tickStrip } from './tick';
import { pickStrip, writingStrip } from './writing';

/** A question of a blank: what is asked, when, and how; below it where the answer goes. */
export const fieldBlock = (field: Field, context: LayoutContext): Strip[] => {
  const facts: FieldFacts = {
    name: field.name,
    label: field.label,
    // A list that opens is heard by itself; its help names all the choices, for paper.
    spoken: aloud([field.label, field.condition, field.input.kind === 'pick' ? undefined : field.help]),
    required: field.required === true,
  };
  const { input } = field;
  if (input.kind === 'tick') {
    const more = words(field, context, false, 2);
    const [last] = more.slice(-1);
    const box = tickStrip(field.label, facts, context, more.length > 0);
    return last === undefined ? [box] : [box, ...more.slice(0, -1), { ...last, keepWithNext: false }];
  }
  const asked = words(field, context, true, BEFORE);
  switch (input.kind) {
    case 'text':
      return [...asked, writingStrip(facts, input, context)];
    case 'pick':
      return [...asked, pickStrip(facts, input.choices, context)];
    case 'one':
    case 'many':
      return [...asked, ...choiceStrips(input.kind, facts, input.choices, context)];
    case 'signature':
      return [...asked, signatureStrip(input, context)];
  }
};

/** Points between the last answer and the next question. */
const BEFORE = 13;

/** Label, condition and help, each a paragraph, kept with what follows. */
const words = (field: Field, context: LayoutContext, withLabel: boolean, before: number): Strip[] => {
  const { styles, theme } = context;
  const told: (readonly [string | undefined, TextStyle])[] = [
    [withLabel ? field.label : undefined, styles.columnHead],
    [field.condition, { ...styles.smallValue, colour: theme.accent }],
    [field.help, styles.smallLabel],
  ];
  let above = before;
  return told.flatMap(([text, style]) => {
    if (text === undefined || text === '') return [];
    const strips = paragraphStrips(
      text,
      style,
      inLanguage(context.root.child('P'), field.language),
      above,
      context,
    );
    above = 1;
    return strips;
  });
};

const paragraphStrips = (
  text: string,
  style: TextStyle,
  element: Element,
  before: number,
  context: LayoutContext,
): Strip[] => {
  const set = context.set(text, style, WIDTH - 40);
  return cut(set.lines.length).map(([from, to]) => ({
    height: (to - from) * style.leading,
    before: from === 0 ? before : 0,
    keepWithNext: true,
    paint: (canvas, top) => set.paint(canvas, element, LEFT, top, from, to),
  }));
};

/** One after another, with a pause between them where none is written. */
const aloud = (texts: readonly (string | undefined)[]): string =>
  texts
    .flatMap((text) => (text === undefined || text === '' ? [] : [text]))
    .map((text, at, all) => (at === all.length - 1 || /[.!?:]$/.test(text) ? text : `${text}.`))
    .join(' ');
