import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { makePdf } from '../make-pdf';
import { sampleFonts } from '../testing/samples';
import { soundDocument } from '../testing/sound-document';
import { plainTheme } from '../theme';
import { type HeldContent, lacksOf, readHeldContent } from './product';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};
let held: HeldContent;
beforeAll(async () => {
  const { bytes } = await makePdf(soundDocument, fonts, plainTheme, tools);
  held = (await readHeldContent(bytes))!;
});
const { page } = soundDocument.footer;

describe('a document is read back', () => {
  it('with all it says, in order, words apart', () =>
    expect(
      lacksOf(
        held,
        [
          'Kvittens',
          'Vi läser.',
          'Vad heter du?',
          'Łukasz محمد علي',
          'Bra 👍🏽 jobbat Bra',
          '12 kB',
          'Läs mer',
        ],
        page,
      ),
    ).toEqual([]));

  it('and what is not said, or said elsewhere, is told', () =>
    expect(lacksOf(held, ['Vi svarar.', 'Vi läser.', 'Aldrig'], page)).toEqual([
      '“Vi läser.” is not said, or not in its place.',
      '“Aldrig” is not said, or not in its place.',
    ]));

  it('with the number of each page', () =>
    expect(lacksOf(held, [], (number) => `Side ${number}`)).toHaveLength(held.edges.length));

  it('with one heading of the first level', () =>
    expect(lacksOf({ ...held, elements: [] }, [], page)).toEqual([
      'There are 0 headings of the first level.',
    ]));

  it('with its files, byte by byte', () =>
    expect(held.files).toMatchObject(
      soundDocument.files!.map(({ name, mediaType, description, bytes }) => ({
        name,
        mediaType,
        description,
        bytes: Uint8Array.from(bytes),
      })),
    ));

  it('unless it is none', async () => expect(await readHeldContent(new Uint8Array())).toBeUndefined());
});
