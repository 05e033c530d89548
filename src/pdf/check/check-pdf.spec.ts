import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { makePdf } from '../make-pdf';
import { toBinaryText } from '../reading/binary-text';
import { damages } from '../testing/damages';
import { latin1, Patient } from '../testing/patient';
import { sampleFonts } from '../testing/samples';
import { soundDocument } from '../testing/sound-document';
import { plainTheme } from '../theme';
import { checkPdf } from './check-pdf';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};

let sound: Uint8Array;
let resaved: Uint8Array;
beforeAll(async () => {
  sound = (await makePdf(soundDocument, fonts, plainTheme, tools)).bytes;
  resaved = await (await Patient.of(sound)).save();
});

describe('a sound document', () => {
  it('has no faults, and is what it claims', async () =>
    expect(await checkPdf(sound)).toMatchObject({
      claims: ['PDF/A-3a', 'PDF/UA-1'],
      standards: ['PDF/A-3a', 'PDF/UA-1'],
      findings: [],
      untold: [],
      numbers: { pages: 2, files: 2 },
    }));

  it('has none when another program writes it anew', async () =>
    expect((await checkPdf(resaved)).findings).toEqual([]));

  it('has none by PDF/UA alone', async () =>
    expect((await checkPdf(sound, { expect: ['PDF/UA-1'] })).findings).toEqual([]));

  it('is not what it does not claim', async () => {
    const { findings } = await checkPdf(sound, { expect: ['PDF/A-2a', 'PDF/UA-1'] });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['claim', 'no-files-in-2a']));
  });
});

describe('a document', () => {
  it.each(damages)('$says is caught ($rule)', async ({ rule, to, bytes, expect: standards }) => {
    const patient = await Patient.of(sound);
    to?.(patient);
    const file = await patient.save();
    const damaged = bytes === undefined ? file : latin1(bytes(toBinaryText(file)));
    expect(Buffer.from(damaged).equals(resaved)).toBe(false);
    const checked = await checkPdf(damaged, standards === undefined ? {} : { expect: standards });
    expect(checked.findings.map((finding) => finding.rule)).toContain(rule);
    for (const finding of checked.findings) {
      expect(finding.clause).toMatch(/^ISO /);
      expect(finding.reason).toMatch(/^.{9,}[.…]$/);
      expect(finding.mend).toMatch(/^.{9,}\.$/);
    }
  });
});
