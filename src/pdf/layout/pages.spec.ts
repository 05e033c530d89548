import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { TaggedCanvas } from '../canvas/tagged-canvas';
import type { Block, Inline } from '../document';
import { FormFields } from '../fields/form-fields';
import { makePdf } from '../make-pdf';
import { readyPictures } from '../pictures/ready-picture';
import { PdfSink } from '../sink/pdf-sink';
import { plainPng } from '../testing/pictures';
import { readBack } from '../testing/read-back';
import { sampleDocument, sampleFonts } from '../testing/samples';
import { FontSet } from '../text/font-set';
import { plainTheme } from '../theme';
import { toStrips } from './blocks';
import { LayoutContext } from './context';
import { BOTTOM, LATER_TOP, LEFT, PAGE, TOP, WIDTH } from './geometry';
import { paginate } from './paginate';
import type { Strip } from './strip';
import { textStyles } from './styles';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 1 });
const tools = { deflate, digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest() };
const picture = { kind: 'png' as const, bytes: plainPng(40, 30, [0, 80, 140], deflate) };
const tall = { kind: 'png' as const, bytes: plainPng(2, 3_000, [0, 80, 140], deflate) };

const words = fc
  .array(
    fc.constantFrom('å', 'bostad', 'anpassningsbidrag', '2026-11-24', 'محمد', '👍🏽', 'x'.repeat(200), 'och\n'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));
/** A page or two of it. */
const much = fc
  .integer({ min: 0, max: 70 })
  .map((count) => 'Ett svar som går över flera rader. '.repeat(count));
const text = fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: much });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  words.map((linked) => [{ text: 'Läs ' }, { text: linked, href: 'https://exempel.se/' }]),
);
const facts = fc.array(fc.record({ label: text, value: inline }), { maxLength: 9 });
const qr = fc.constant({ text: 'https://exempel.se/', alt: 'Kod' });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), text: words }),
  fc.record({
    kind: fc.constant('paragraph'),
    text: inline,
    tone: fc.constantFrom('lead', 'plain', 'muted'),
  }),
  fc.record({ kind: fc.constant('facts'), facts, small: fc.boolean() }),
  fc.record({ kind: fc.constant('box'), facts, qr }, { requiredKeys: ['kind', 'facts'] }),
  fc.record({
    kind: fc.constant('table'),
    head: fc.array(words, { maxLength: 5 }),
    rows: fc.array(fc.array(inline, { maxLength: 5 }), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('list'), ordered: fc.boolean(), items: fc.array(inline, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('note'), heading: words, text: inline }, { requiredKeys: ['kind', 'text'] }),
  fc.record({
    kind: fc.constant('figure'),
    picture: fc.constantFrom(picture, tall),
    alt: fc.constant('Bild'),
  }),
  fc.record({ kind: fc.constant('qr'), qr }),
);
const masthead: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('masthead' as const),
  name: words,
  detail: words,
  logo: fc.constant({ ...picture, alt: 'Vapen' }),
});
const blocks = fc
  .tuple(masthead, fc.array(block, { maxLength: 14, size: 'max' }))
  .map(([first, others]) => [first, ...others]);

const stripsOf = async (all: readonly Block[]): Promise<Strip[]> => {
  const document = sampleDocument(...all);
  const sink = new PdfSink(tools);
  const faces = new FontSet(fonts, document.language);
  const context = new LayoutContext(
    plainTheme,
    textStyles(plainTheme),
    new TaggedCanvas(sink, PAGE).root,
    faces,
    new FormFields(sink, faces),
    await readyPictures(document, tools),
  );
  return all.flatMap((one) => toStrips(one, context));
};

/** All strips that must stand on one page with the one before `end`, with the one that they are kept with. */
const chainAround = (strips: readonly Strip[], at: number): number => {
  let from = at;
  while (strips[from - 1]?.keepWithNext === true) from--;
  let to = at;
  while (strips[to]?.keepWithNext === true && to < strips.length - 1) to++;
  return strips.slice(from, to + 1).reduce((sum, { height, before }) => sum + height + before, 0);
};

const MINUTE = 60_000;
/** Points. The space that a line ends with may stand outside. */
const HANGING = 6;

describe('whatever a document holds,', () => {
  it(
    'each of its strips stands on one page, in order, whole, and none that needs the next one stands last',
    async () => {
      await fc.assert(
        fc.asyncProperty(blocks, async (all) => {
          const strips = await stripsOf(all);
          const pages = paginate(strips);
          expect(pages.flat().map(({ strip }) => strip)).toEqual(strips);
          for (const [number, page] of pages.entries()) {
            let free = number === 0 ? TOP : LATER_TOP;
            for (const { strip, top, repeatTop } of page) {
              expect(repeatTop ?? top).toBeGreaterThanOrEqual(free - 0.001);
              free = top + strip.height;
              expect(free).toBeLessThanOrEqual(BOTTOM + 0.001);
            }
            const last = page.at(-1)?.strip;
            if (last?.keepWithNext !== true || number === pages.length - 1) continue;
            expect(chainAround(strips, strips.indexOf(last))).toBeGreaterThan(BOTTOM - LATER_TOP);
          }
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
    MINUTE,
  );

  it(
    'tags and content agree, and nothing that says something stands outside the margins',
    async () => {
      await fc.assert(
        fc.asyncProperty(blocks, async (all) => {
          const { bytes } = await makePdf(sampleDocument(...all), fonts, plainTheme, tools);
          const { pages, problems, tree } = await readBack(bytes);
          expect(problems).toEqual([]);
          expect(levelsOf(tree)).toEqual(
            levelsOf(tree).filter((level, i, levels) => level <= (levels[i - 1] ?? 0) + 1),
          );
          for (const [x, y] of pages.flat().flatMap((mark) => (mark.tag === 'Artifact' ? [] : mark.points))) {
            expect(x).toBeGreaterThanOrEqual(LEFT - HANGING);
            expect(x).toBeLessThanOrEqual(LEFT + WIDTH + HANGING);
            expect(y).toBeGreaterThanOrEqual(PAGE.height - BOTTOM - 0.01);
            expect(y).toBeLessThanOrEqual(PAGE.height - TOP + 0.01);
          }
        }),
        { numRuns: 8, endOnFailure: true },
      );
    },
    MINUTE,
  );
});

const levelsOf = ({ tag, kids }: Awaited<ReturnType<typeof readBack>>['tree']): number[] => [
  ...(/^H\d$/.test(tag) ? [Number(tag.slice(1))] : []),
  ...kids.flatMap(levelsOf),
];
