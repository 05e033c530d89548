import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { blankFields } from '../../src/blanks/blank-fields';
import { someFacts } from '../../src/blanks/blank.samples';
import { blankOf } from '../../src/blanks/document/blank-document';
import { readFieldName } from '../../src/blanks/field-names';
import { readControl } from '../../src/form/answer/pairs';
import { buildModel } from '../../src/form';
import { makePdf, plainTheme } from '../../src/pdf';
import { checkPdf } from '../../src/pdf/check';
import { documentFonts } from '../../src/platform/documents';
import { aDefinition } from '../support/compiled-form';
import { arbitraryForm } from '../support/arbitrary-form';
import { holds } from './generated';

const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};

describe('the blank of any form', () => {
  it('has a field for each control, under a name that is its own and means it', () => {
    holds(arbitraryForm(), 150, ({ schema }) => {
      const fields = blankFields(buildModel(aDefinition(schema), 'sv'));
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      for (const { name, control } of fields) {
        expect(readFieldName(name)?.control).toBe(control);
        expect(readControl(control)).toBeDefined();
      }
    });
  }, 60_000);

  it('says nothing technical, and leaves nothing out', () => {
    holds(arbitraryForm(), 100, ({ schema }) => {
      const definition = aDefinition(schema);
      const model = buildModel(definition, 'sv');
      const document = blankOf(model, someFacts(), definition);
      const told = JSON.stringify(document?.blocks ?? []);
      expect(told).not.toMatch(/\[object|undefined|NaN/);
      const drawn = (document?.blocks ?? []).filter(({ kind }) => kind === 'field').length;
      expect(drawn).toBe(document === undefined ? 0 : blankFields(model).length + 1);
    });
  }, 60_000);

  it('breaks no rule of PDF/A and PDF/UA', async () => {
    const forms: Parameters<typeof blankOf>[0][] = [];
    holds(arbitraryForm(), 12, ({ schema }) => void forms.push(buildModel(aDefinition(schema), 'sv')));
    for (const model of forms) {
      const document = blankOf(model, someFacts());
      if (document === undefined) continue;
      const { bytes } = await makePdf(document, documentFonts(), plainTheme, tools);
      expect((await checkPdf(bytes)).findings).toEqual([]);
    }
  }, 120_000);
});
