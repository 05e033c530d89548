import { createHash } from 'node:crypto';
import { associatedFiles } from './associated-files';
import { aReceipt, receiptData } from './receipt.samples';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the files inside a receipt', () => {
  const data = receiptData();
  const [answer, schema, about] = associatedFiles(aReceipt(), data, 'Blankett PDF 9', sha256);

  it('are the answer in its canonical form, and the schema as the version has it', () => {
    expect([answer?.name, answer?.relationship]).toEqual(['answer.json', 'Data']);
    expect(text(answer?.bytes)).toBe('{"about":{"a":2,"b":1},"age":42,"name":"Åsa"}');
    expect([schema?.name, schema?.relationship]).toEqual(['schema.json', 'Schema']);
    expect(text(schema?.bytes)).toBe(data.schema);
  });

  it('and what the receipt is about, with the fingerprints of the other two', () => {
    expect([about?.name, about?.relationship]).toEqual(['receipt.json', 'Data']);
    expect(JSON.parse(text(about?.bytes))).toEqual({
      caseNumber: '2026-000127-4',
      receivedAt: '2026-11-24T09:12:00.000Z',
      source: 'web',
      form: { id: 'synpunkter', version: 3, sha256: 'c'.repeat(64) },
      language: 'sv',
      engine: 'Blankett PDF 9',
      files: [
        { name: 'answer.json', size: answer?.bytes.length, sha256: sha256(answer!.bytes) },
        { name: 'schema.json', size: schema?.bytes.length, sha256: sha256(schema!.bytes) },
      ],
    });
  });

  it('hold an answer that is nothing at all', () =>
    expect(text(associatedFiles(aReceipt(), receiptData({ answer: null }), '', sha256)[0]?.bytes)).toBe(
      'null',
    ));
});
