import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { makePdf } from '../make-pdf';
import { toBinaryText } from '../reading/binary-text';
import { type Damage, damages } from '../testing/damages';
import { latin1, Patient } from '../testing/patient';
import { sampleFonts } from '../testing/samples';
import { soundDocument } from '../testing/sound-document';
import { plainTheme } from '../theme';
import { preflight, withPreflight, withProgram } from '../../../test/support/programs';
import { checkPdf } from './check-pdf';
import { readHeldContent } from './product';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};
let folder: string;
let sound: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-judges-'));
  sound = (await makePdf(soundDocument, fonts, plainTheme, tools)).bytes;
  writeFileSync(join(folder, 'sound.pdf'), sound);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Faults by PDF/A-1b that are none by PDF/A-3a: files inside, tables as streams, no CIDSet, another part. */
const BY_PART_1_ONLY = /^(1\.2\.9|1\.4|1\.4\.7) |^3\.1\.11 .*CIDSet|^7\.11\.2 /;

/** What Apache PDFBox says of files, part 1's own rules left out; one virtual machine for all. */
const faultsByPreflight = (...names: string[]): string[][] => {
  const list = join(folder, 'files.list');
  writeFileSync(list, names.map((name) => join(folder, name)).join('\n'));
  preflight('xml', 'batch', list);
  return names.map((name) => {
    const xml = readFileSync(join(folder, `${name}.preflight.xml`), 'utf8');
    const errors = [...xml.matchAll(/<code>([^<]*)<\/code>\s*<details>([^<]*)/g)];
    expect(errors.length).toBeGreaterThan(0);
    return errors
      .map(([, code = '', details = '']) => `${code} ${details}`)
      .filter((line) => !BY_PART_1_ONLY.test(line));
  });
};

const damage = async (name: string, { to, bytes }: Damage): Promise<Uint8Array> => {
  const patient = await Patient.of(sound);
  to?.(patient);
  const file = await patient.save();
  const damaged = bytes === undefined ? file : latin1(bytes(toBinaryText(file)));
  writeFileSync(join(folder, name), damaged);
  return damaged;
};

/** Rules that part 1 has as well. */
const SHARED = [
  'whose font is not in it',
  'whose font does not say which code is which glyph',
  'without an output intent',
  'that is drawn in CMYK',
  'with a script at its opening',
  'with a link that starts a program',
  'with a link that is not printed',
  'that acts when it is printed',
  'without metadata',
  'whose information has another title',
  'without identity',
  'with something after its end',
  'whose fields are drawn anew',
];

describe('other judges', () => {
  withPreflight(
    'find nothing wrong with a sound document (PDFBox Preflight)',
    () => expect(faultsByPreflight('sound.pdf')).toEqual([[]]),
    60_000,
  );

  withPreflight(
    'find the faults that ours finds, where part 1 has the rule (PDFBox Preflight)',
    async () => {
      for (const [i, says] of SHARED.entries()) {
        const one = damages.find((candidate) => candidate.says === says);
        if (one === undefined) throw new Error(`No damage ${says}`);
        const { findings } = await checkPdf(await damage(`${i}.pdf`, one));
        expect(findings.map(({ rule }) => rule)).toContain(one.rule);
      }
      const told = faultsByPreflight(...SHARED.map((_, i) => `${i}.pdf`));
      expect(SHARED.filter((_, i) => told[i]?.length === 0)).toEqual([]);
    },
    240_000,
  );

  withProgram('qpdf')('find the file sound (qpdf)', () =>
    expect(execFileSync('qpdf', ['--check', join(folder, 'sound.pdf')], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    ),
  );

  withProgram('pdfinfo')('read the same words in the same order (poppler)', async () => {
    const tree = execFileSync('pdfinfo', ['-struct-text', join(folder, 'sound.pdf')], { encoding: 'utf8' });
    const theirs = [...tree.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text).join('');
    const ours = (await readHeldContent(sound))?.text ?? '';
    const letters = (text: string) => text.normalize('NFC').replace(/[\s\p{Cf}\p{Script=Arabic}]/gu, '');
    expect(letters(theirs)).toBe(letters(ours));
  });
});
