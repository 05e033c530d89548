import { madeReceipt, toldIn } from '../support/made-receipt';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aForm, object } from '../support/a-form';
import { type SampleCase, sampleCases } from '../../src/cli/samples/sample-forms';
import { sampleReceipt } from '../../src/cli/samples/sample-receipt';
import { readFormsFolder } from '../../src/catalogue';
import { type Municipality, summarise } from '../../src/form';
import type { Receipt } from '../../src/receipts/receipt';
import { aReceipt } from '../../src/receipts/receipt.samples';

// Forms are compiled, and pages are set and read, on a machine with much to do.
jest.setTimeout(60_000);

const FORMS = join(__dirname, '../../forms');
const municipality = JSON.parse(readFileSync(join(FORMS, 'municipality.json'), 'utf8')) as Municipality;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Holds every answer against the document, each after the one before. */
const expectInOrder = (cells: readonly string[], receipt: Receipt): void => {
  let from = 0;
  for (const { rows } of receipt.sections)
    for (const row of rows) {
      if (row.kind === 'heading') continue;
      const wanted = flat(
        row.value === '' ? (receipt.language === 'sv' ? 'Inget svar' : 'No answer') : row.value,
      );
      const at = cells.findIndex((cell, place) => place >= from && flat(cell) === wanted);
      expect([wanted, at]).toEqual([wanted, expect.any(Number)]);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
};

const shipped = async (): Promise<SampleCase[]> =>
  (await readFormsFolder(FORMS)).flatMap(({ id, folder }) =>
    Object.entries(folder?.files ?? {}).flatMap(([file, text]) =>
      folder !== undefined && file.startsWith('examples/')
        ? ['sv', 'en'].map((language) => ({
            name: `${id} ${file} ${language}`,
            folder,
            answer: JSON.parse(text) as SampleCase['answer'],
            language,
          }))
        : [],
    ),
  );

describe('the receipt of', () => {
  it('every example of the shipped forms is right by PDF/A-3a and PDF/UA-1, and has every answer in order', async () => {
    const cases = await shipped();
    expect(cases.length).toBeGreaterThanOrEqual(18);
    for (const sample of cases) {
      const receipt = sampleReceipt(sample, municipality);
      const { bytes } = await madeReceipt(receipt);
      expectInOrder(await toldIn(bytes), receipt);
    }
  });

  it.each(sampleCases().map((sample) => [sample.name, sample] as const))(
    'a case in another script or of another length is too: %s',
    async (_name, sample) => {
      const receipt = sampleReceipt(sample, municipality);
      const { bytes } = await madeReceipt(receipt);
      expectInOrder(await toldIn(bytes), receipt);
    },
  );

  it('a case with groups, lists and hidden questions shows what was asked, and nothing else', async () => {
    const form = aForm({
      who: object({ name: { type: 'string', title: 'Namn' } }, { title: 'Sökande' }),
      pets: {
        type: 'array',
        title: 'Djur',
        items: object({ kind: { type: 'string', title: 'Slag' } }, { title: 'Djur' }),
      },
    });
    const sections = summarise(
      form.shown({ who: { name: 'Åsa' }, pets: [{ kind: 'Katt' }, { kind: 'Ek\uD83D' }] }),
    );
    const cells = await toldIn((await madeReceipt(aReceipt({ sections }))).bytes);
    expect(cells.slice(cells.indexOf('Namn'))).toEqual(
      expect.arrayContaining(['Namn', 'Åsa', 'Djur', 'Slag', '1', 'Katt', '2', 'Ek\uFFFD']),
    );
  });
});
