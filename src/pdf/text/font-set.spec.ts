import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import { FontSet } from './font-set';
import { documentFamilies } from './fonts';
import { toLines } from './lines';

const folder = join(__dirname, '../fonts');
const watched = () => {
  const read: string[] = [];
  const families = documentFamilies((file) => {
    read.push(file);
    return readFileSync(join(folder, file));
  });
  return { read, fonts: new FontSet(families, 'sv') };
};
const regular = watched().fonts;

describe('font files', () => {
  it('are read with the first text that needs them, and once', () => {
    const { read, fonts } = watched();
    const check = (text: string, files: string[]) => {
      toLines(text, 40_000, fonts);
      expect(read.splice(0)).toEqual(files);
    };
    check('Åsa Łukasz Nguyễn Παύλος Јелена, 25 − 5 °C ☐', ['SourceSans3-Regular.ttf']);
    check('ገብረ', ['NotoSansEthiopic-Regular.ttf']);
    check('👍🏽', ['NotoEmoji-Regular.ttf']);
    check('محمد', ['DejaVuSans.ttf']);
    check('محمد ገብረ 👍🏽 Åsa', []);
  });

  it('are not read for a family that is there for other characters', () => {
    const { read, fonts } = watched();
    toLines('محمد', 40_000, fonts);
    expect(read).toEqual(['SourceSans3-Regular.ttf', 'DejaVuSans.ttf']);
  });

  it.each([
    'SourceSans3-Regular',
    'SourceSans3-Semibold',
    'DejaVuSans',
    'NotoSansEthiopic-Regular',
    'NotoEmoji-Regular',
  ])('may be put into documents by their own word, and lie with their licence: %s', (name) => {
    const font = create(readFileSync(join(folder, `${name}.ttf`)));
    const { fsType } = (font as unknown as { 'OS/2': { fsType: Record<string, boolean> } })['OS/2'];
    expect(Object.values(fsType)).not.toContain(true);
    expect(readFileSync(join(folder, `${name.split('-')[0]}-LICENSE.txt`), 'utf8')).toMatch(/licen[sc]e/i);
  });
});

describe('a cluster', () => {
  const glyphs = (text: string) =>
    toLines(text, 90_000, regular).flatMap(({ runs }) => runs.flatMap((run) => run.glyphs));

  it('is shown by one face', () => {
    const [run, ...others] = toLines('1️⃣', 90_000, regular).flatMap(({ runs }) => runs);
    expect([run?.face.name, run?.glyphs.length, others]).toEqual(['NotoEmoji-Regular', 1, []]);
  });
  it.each(['👍🏽', '👨‍👩‍👧', '🇸🇪', '❤️', '🏳️‍🌈', '🧑🏽‍💻'])(
    'of an emoji is one picture that says all of it: %s',
    (emoji) => expect(glyphs(emoji).map(({ text }) => text)).toEqual([emoji]),
  );
  it('that no picture joins is shown by its parts, and said by the mark around them', () => {
    const [run] = toLines('🦊‍🍕', 90_000, regular).flatMap(({ runs }) => runs);
    expect(run).toMatchObject({ replaced: true, text: '🦊‍🍕' });
    expect(run?.glyphs.map(({ text }) => text)).toEqual(['🦊', '🍕']);
  });
  it.each(['\u{12000}', 'ก', '王', '\uE000', '🏽'])('that no face has is a box: %s', (text) =>
    expect(glyphs(text).map(({ text: said, gid }) => [said, gid > 0])).toEqual([['□', true]]),
  );
  it('to be strong, in a face that has no strong sister, is drawn thicker', () => {
    const thicker = (text: string) =>
      toLines([{ text, strong: true }], 90_000, regular).flatMap(({ runs }) =>
        runs.map((run) => run.thicker),
      );
    expect([thicker('Åsa'), thicker('محمد'), thicker('👍')]).toEqual([[false], [true], [false]]);
  });
});
