import canonicalize from 'canonicalize';
import type { AssociatedFile } from '../pdf';
import type { Receipt, ReceiptData, ReceiptFile } from './receipt';

/** SHA-256 of bytes; hexadecimal, small letters. */
export type Sha256 = (bytes: Uint8Array) => string;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What was sent in, in the one way that RFC 8785 writes it: whoever stores it anew can compare. */
export const answerBytes = ({ answer }: ReceiptData): Uint8Array => encode(canonicalize(answer) ?? 'null');

/** The files inside a receipt: what was sent in, the answer, the schema that it was judged by, and what the receipt is about. */
export const associatedFiles = (
  receipt: Receipt,
  data: ReceiptData,
  engine: string,
  sha256: Sha256,
): AssociatedFile[] => {
  const answer: AssociatedFile = {
    name: 'answer.json',
    mediaType: 'application/json',
    description: 'The answers as they were sent in (JSON, RFC 8785)',
    relationship: 'Data',
    bytes: answerBytes(data),
  };
  const schema: AssociatedFile = {
    name: 'schema.json',
    mediaType: 'application/schema+json',
    description: 'The JSON Schema of the form version that the answers were judged by',
    relationship: 'Schema',
    bytes: encode(data.schema),
  };
  const about = {
    caseNumber: receipt.caseNumber,
    receivedAt: receipt.received.toISOString(),
    source: receipt.source,
    form: { id: data.formId, version: data.formVersion, sha256: data.formSha256 },
    language: receipt.textLanguage,
    engine,
    files: [answer, schema].map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
    ...(receipt.files && {
      attachments: receipt.files.map(({ name, mediaType, size, sha256: known }) => ({
        name,
        mediaType,
        size,
        sha256: known,
      })),
    }),
  };
  return [
    answer,
    schema,
    {
      name: 'receipt.json',
      mediaType: 'application/json',
      description: 'What this receipt is about, and the fingerprints of the other files',
      relationship: 'Data',
      bytes: encode(`${JSON.stringify(about, undefined, 2)}\n`),
    },
    ...(receipt.files ?? []).map(sentIn),
  ];
};

/** What a resident sent is neither made of the document nor what it was made of: it goes along with it. */
const sentIn = ({ name, mediaType, bytes }: ReceiptFile): AssociatedFile => ({
  name,
  mediaType,
  description: 'A file that was sent in with the answers',
  relationship: 'Supplement',
  bytes,
});
