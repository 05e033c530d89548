import type { TaggedCanvas } from '../canvas/tagged-canvas';
import type { Block } from '../document';
import type { LayoutContext } from './context';
import { LEFT, PAGE, WIDTH } from './geometry';
import { linesAsStrips } from './lines-as-strips';
import { naturalSize } from './picture-blocks';
import type { Strip } from './strip';

type Masthead = Extract<Block, { kind: 'masthead' }>;

const LOGO_HEIGHT = 42;
const LOGO_WIDTH = 150;
const GAP = 14;
/** Points; a longer name is set like any text. */
const TALLEST = 160;

/** Who the document is from, with their sign, under a band in their colour. */
export const masthead = ({ name, detail, logo }: Masthead, context: LayoutContext): Strip[] => {
  const { styles, root, theme } = context;
  const sign = logo && signOf(logo, context);
  const indent = sign === undefined ? 0 : sign.width + GAP;
  const texts = [
    { text: name, style: styles.name },
    ...(detail === undefined ? [] : [{ text: detail, style: styles.detail }]),
  ].map(({ text, style }) => ({
    set: context.set(text, style, WIDTH - indent),
    leading: style.leading,
    element: root.child('P'),
  }));
  const textHeight = texts.reduce((sum, { set }) => sum + set.height, 0);
  const height = Math.max(sign?.height ?? 0, textHeight <= TALLEST ? textHeight : 0);
  const paintTexts = (canvas: TaggedCanvas, top: number) => {
    let y = top + (height - textHeight) / 2;
    for (const { set, element } of texts) {
      set.paint(canvas, element, LEFT + indent, y);
      y += set.height;
    }
  };
  const first: Strip = {
    height,
    before: 0,
    keepWithNext: true,
    paint: (canvas, top) => {
      canvas.artifact('look', (pen) => pen.rectangle(0, 0, PAGE.width, 6, theme.accent));
      if (sign !== undefined) {
        const { element, picture, ...size } = sign;
        canvas.picture(element, { x: LEFT, top: top + (height - size.height) / 2, ...size }, picture);
      }
      if (textHeight <= TALLEST) paintTexts(canvas, top);
    },
  };
  if (textHeight <= TALLEST) return [first];
  const long = texts.flatMap(({ set, leading, element }) =>
    linesAsStrips(set, leading, 0, (canvas, top, from, to) =>
      set.paint(canvas, element, LEFT + indent, top, from, to),
    ),
  );
  return [first, ...long];
};

const signOf = (logo: NonNullable<Masthead['logo']>, context: LayoutContext) => {
  const picture = context.picture(logo);
  const { width, height } = naturalSize(picture);
  const share = Math.min(1, LOGO_HEIGHT / height, LOGO_WIDTH / width);
  return { element: context.figure(logo.alt), picture, width: width * share, height: height * share };
};
