import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { compiled } from '../../../test/support/compiled-form';
import { filesOf, shippedDefinition, shippedIds } from '../../../test/support/shipped-definitions';
import { fillBlank } from '../../../test/support/fill-blank';
import { withProgram } from '../../../test/support/programs';
import { buildModel, encodeAnswer, showForm, type Json, type JsonObject } from '../../form';
import { documentFonts } from '../../platform/documents';
import { someFacts } from '../blank.samples';
import { makeBlank } from '../make-blank';
import { answerOf } from './answer-of';
import { readBlank } from './read-blank';

const WRITTEN = 'Åsa Łukasz';

/** Writes the same in every text field that has room for it, and tells in how many. */
const FILL_BY_MUPDF = `
var document = new PDFDocument(scriptArgs[0]);
var told = 0;
for (var page = 0; page < document.countPages(); page++) {
  document.loadPage(page).getWidgets().forEach(function (widget) {
    if (widget.getFieldType() === 'text' && (widget.getMaxLen() === 0 || widget.getMaxLen() > 20)) {
      widget.setTextValue('${WRITTEN}');
      told++;
    }
  });
}
document.save(scriptArgs[1], 'incremental');
print(told);
`;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'blankett-blanks-'))));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

describe.each(shippedIds)('a blank of %s', (id) => {
  const definition = shippedDefinition(id);
  const functions = compiled(definition);
  const model = buildModel(definition, 'sv');
  const facts = someFacts();
  let empty: Uint8Array;
  beforeAll(async () => {
    const made = await makeBlank({ model, facts, files: definition }, documentFonts());
    empty = made!.bytes;
  });

  it('is told to be of its form and version, and to be empty', () => {
    expect(readBlank(empty)).toEqual({ unreadable: 'empty' });
  });

  withProgram('qpdf')('is read all the same when another program has written it anew (qpdf)', async () => {
    const [example] = Object.values(definition.examples);
    const document = await PDFDocument.load(empty);
    fillBlank(document, model, encodeAnswer(showForm(model, functions, example)));
    const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
    writeFileSync(before, await document.save({ updateFieldAppearances: false }));
    const read = readBlank(readFileSync(before));
    for (const way of [
      ['--linearize', '--object-streams=generate'],
      ['--object-streams=disable'],
      ['--qdf'],
    ]) {
      execFileSync('qpdf', [...way, before, after]);
      expect(readBlank(readFileSync(after))).toEqual(read);
    }
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', before, after]);
    expect(readBlank(readFileSync(after))).toEqual({ unreadable: 'encrypted' });
  });

  withProgram('mutool')('is read as MuPDF filled it in and saved it', () => {
    const [blank, filled, program] = ['empty.pdf', 'filled.pdf', 'fill.js'].map((name) => join(folder, name));
    writeFileSync(blank!, empty);
    writeFileSync(program!, FILL_BY_MUPDF);
    const told = execFileSync('mutool', ['run', program!, blank!, filled!], { encoding: 'utf8' });
    const reading = readBlank(readFileSync(filled!));
    if (!('blank' in reading)) throw new Error(reading.unreadable);
    expect(reading.blank.values.map(([, values]) => values)).toEqual(Array(Number(told)).fill([WRITTEN]));
  });

  it.each(Object.keys(definition.examples))('filled in with %s is read back as just that', async (name) => {
    const example = definition.examples[name] as Json;
    const document = await PDFDocument.load(empty);
    fillBlank(document, model, encodeAnswer(showForm(model, functions, example)));
    const reading = readBlank(await document.save({ updateFieldAppearances: false }));
    if (!('blank' in reading)) throw new Error(reading.unreadable);
    expect(reading.blank.identity).toEqual({ form: id, version: facts.version });
    const { checked } = answerOf(model, functions, reading.blank, '2026-11-28');
    // Files are no part of a paper: what is left to do is to attach them.
    const files = filesOf(example);
    const asked = new Set(checked.problems.map(({ pointer }) => pointer.slice(1)));
    expect({ ...(checked.answer as JsonObject), ...files }).toEqual(example);
    expect([...asked].every((name) => name in files || name === 'doctorSends')).toBe(true);
  });
});
