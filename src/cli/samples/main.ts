/**
 * `npm run samples`: documents as a server makes them, in the folder `samples/`, for people to look at and for validators
 * outside of the project. The same each time, as long as the engine is the same.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BlankMaker } from '../../blanks';
import { readFormsFolder } from '../../catalogue';
import type { Municipality } from '../../form';
import { readMunicipality } from '../../form/workshop';
import { ReceiptMaker } from '../../receipts';
import { type SampleCase, sampleCases } from './sample-forms';
import { sampleBlank } from './sample-blank';
import { sampleReceipt } from './sample-receipt';

const main = async (): Promise<void> => {
  const root = resolve(process.argv[2] ?? process.cwd());
  const forms = join(root, 'forms');
  const target = join(root, 'samples');
  const municipality = await municipalityIn(forms);
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  const maker = new ReceiptMaker();
  for (const sample of [...(await shippedCases(forms)), ...sampleCases()]) {
    const receipt = sampleReceipt(sample, municipality);
    for (const [kind, name] of [
      ['resident', `receipt-${sample.name}-3a.pdf`],
      ['archive', `receipt-${sample.name}-2a.pdf`],
    ] as const) {
      const { bytes } = await maker.make(receipt, kind);
      await write(join(target, name), bytes);
    }
  }
  await maker.onModuleDestroy();
  await writeBlanks(forms, municipality, target);
};

/** The blank of each shipped form, in both languages of the engine. */
const writeBlanks = async (forms: string, municipality: Municipality, target: string): Promise<void> => {
  const maker = new BlankMaker();
  for (const { id, folder } of await readFormsFolder(forms)) {
    if (folder === undefined) continue;
    for (const language of ['sv', 'en'] as const) {
      const bytes = await maker.make(sampleBlank(folder, municipality, language));
      if (bytes !== undefined) await write(join(target, `blank-${id}-${language}.pdf`), bytes);
    }
  }
  await maker.onModuleDestroy();
};

const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  await writeFile(file, bytes);
  process.stdout.write(`${file}  ${bytes.length} bytes\n`);
};

const municipalityIn = async (forms: string): Promise<Municipality> => {
  const { municipality } = readMunicipality(await readFile(join(forms, 'municipality.json'), 'utf8'));
  if (municipality === undefined) throw new Error('municipality.json cannot be used.');
  return municipality;
};

/** Every example of the shipped forms, and one of them in English too. */
const shippedCases = async (forms: string): Promise<SampleCase[]> => {
  const cases: SampleCase[] = [];
  for (const { id, folder } of await readFormsFolder(forms)) {
    if (folder === undefined) continue;
    for (const [file, text] of Object.entries(folder.files)) {
      const example = /^examples\/(.+)\.json$/.exec(file)?.[1];
      if (example === undefined) continue;
      const sample = { name: `${id}-${example}`, folder, answer: JSON.parse(text) as SampleCase['answer'] };
      cases.push({ ...sample, language: 'sv' });
      if (id === IN_ENGLISH) cases.push({ ...sample, name: `${sample.name}-english`, language: 'en' });
    }
  }
  return cases;
};

const IN_ENGLISH = 'synpunkter';

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
