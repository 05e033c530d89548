import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { toBinaryText } from '../reading/binary-text';
import { asItems, has, isText } from '../reading/values';
import { filtersOf } from '../reading/unpack';
import type { Rule } from './finding';
import { objectName, type Subject } from './subject';

const HEADER: Rule = {
  name: 'header',
  pdfa: '6.1.2',
  mend: 'Begin the file with %PDF-1.7, a line end, and a comment of four bytes above 127.',
};
const END: Rule = {
  name: 'end-of-file',
  pdfa: '6.1.3',
  mend: 'End the file with %%EOF and at most one line end.',
};
const IDENTITY: Rule = {
  name: 'identity',
  pdfa: '6.1.3',
  mend: 'Give the trailer an ID of two strings of at least 16 bytes.',
};
const CROSS_REFERENCES: Rule = {
  name: 'cross-references',
  pdfa: '6.1.4',
  mend: 'Write the file anew, with the true place of each object in its cross-reference table.',
};
const LENGTH: Rule = {
  name: 'stream-length',
  pdfa: '6.1.7.1',
  mend: 'Let Length be the number of bytes between stream and endstream.',
};
const EXTERNAL: Rule = {
  name: 'external-stream',
  pdfa: '6.1.7.1',
  mend: 'Put the data into the file: F, FFilter and FDecodeParms are not allowed.',
};
const FILTER: Rule = {
  name: 'filter',
  pdfa: '6.1.7.2',
  mend: 'Pack with FlateDecode; LZWDecode and Crypt are not allowed.',
};
const STRING: Rule = {
  name: 'string',
  pdfa: '6.1.6 and 6.1.13',
  mend: 'Write strings of at most 32,767 bytes, hexadecimal ones with an even number of digits.',
};
const NAME: Rule = { name: 'name-length', pdfa: '6.1.13', mend: 'Use names of at most 127 bytes.' };
const NUMBER: Rule = {
  name: 'number',
  pdfa: '6.1.13',
  mend: 'Use whole numbers of 32 bits, and others below 3.403 × 10³⁸.',
};

/** The file around its objects, and what must hold for each object whatever it is. */
export const checkFileStructure = (subject: Subject): void => {
  const { file, findings } = subject;
  const start = toBinaryText(file.bytes.subarray(0, 40));
  if (!/^%PDF-1\.[0-7](\r\n|\r|\n)%[\x80-\xFF]{4}/.test(start))
    findings.add(HEADER, 'header', 'The file does not begin as PDF/A asks.');
  const end = toBinaryText(file.bytes.subarray(-40));
  if (!/%%EOF(\r\n|\r|\n)?$/.test(end))
    findings.add(END, 'end of file', 'Something stands after %%EOF, or %%EOF is missing.');
  const identity = asItems(file.catalogue, file.context.lookup(file.context.trailerInfo.ID));
  const [first, second] = identity ?? [];
  if (!isText(first) || !isText(second) || first.asBytes().length < 16)
    findings.add(IDENTITY, 'trailer', 'The trailer has no ID.');
  for (const ref of file.wrongLengths)
    findings.add(LENGTH, objectName(ref), 'Length is not the length of the stream.');
  checkCrossReferences(subject);
  for (const [ref, object] of file.context.enumerateIndirectObjects())
    new ObjectCheck(subject, objectName(ref)).value(object, 0);
};

/** A classic table's entries against the objects; a cross-reference stream is left to those who read by it. */
const checkCrossReferences = ({ file, findings }: Subject): void => {
  const text = toBinaryText(file.bytes.subarray(-60));
  const at = Number(/startxref\s+(\d{1,10})\s+%%EOF/.exec(text)?.[1] ?? NaN);
  const table = toBinaryText(file.bytes.subarray(at, at + 20 * file.limits.objects));
  if (/^\d+ \d+ obj/.test(table)) return;
  if (!/^xref[ ]?\r?\n?/.test(table) || Number.isNaN(at)) {
    findings.add(CROSS_REFERENCES, 'startxref', 'startxref does not lead to a cross-reference table.');
    return;
  }
  const lines = table.slice(4).matchAll(/(\d{10}) (\d{5}) ([nf])|(\d+) (\d+)(?= *[\r\n])|trailer/g);
  let number = 0;
  for (const [whole, offset, , kind, first] of lines) {
    if (whole === 'trailer') break;
    if (first !== undefined) number = Number(first);
    else {
      const place = Number(offset);
      const found = toBinaryText(file.bytes.subarray(place, place + 24));
      if (kind === 'n' && !new RegExp(`^${number} \\d+ obj`).test(found))
        findings.add(CROSS_REFERENCES, `object ${number}`, 'The object is not where the table says.');
      number += 1;
    }
  }
};

class ObjectCheck {
  constructor(
    private readonly subject: Subject,
    private readonly where: string,
  ) {}

  value(value: PDFObject, depth: number): void {
    if (depth > this.subject.file.limits.depth) return;
    if (value instanceof PDFString || value instanceof PDFHexString) this.string(value);
    else if (value instanceof PDFName) this.name(value);
    else if (value instanceof PDFNumber) this.number(value.asNumber());
    else if (value instanceof PDFArray) for (const item of value.asArray()) this.value(item, depth + 1);
    else if (value instanceof PDFRawStream) this.stream(value);
    else if (value instanceof PDFDict) this.dict(value, depth);
  }

  private dict(dict: PDFDict, depth: number): void {
    for (const [key, value] of dict.entries()) {
      this.name(key);
      this.value(value, depth + 1);
    }
  }

  private stream(stream: PDFRawStream): void {
    const { dict } = stream;
    this.dict(dict, 0);
    if (['F', 'FFilter', 'FDecodeParms'].some((key) => has(dict, key)))
      this.add(EXTERNAL, 'The stream lies outside of the file.');
    const odd = filtersOf(dict).find((filter) => !FILTERS.has(filter));
    if (odd !== undefined) this.add(FILTER, `The stream is packed with ${odd}.`);
  }

  private string(value: PDFString | PDFHexString): void {
    if (value.asBytes().length > 32_767) this.add(STRING, 'A string is longer than 32,767 bytes.');
    if (value instanceof PDFHexString) {
      const digits = value.asString().replace(/[\0\t\n\f\r ]/g, '');
      if (digits.length % 2 === 1 || /[^0-9A-Fa-f]/.test(digits))
        this.add(STRING, 'A hexadecimal string has odd or wrong digits.');
    }
  }

  private name(name: PDFName): void {
    if (name.asBytes().length > 127) this.add(NAME, 'A name is longer than 127 bytes.');
  }

  private number(value: number): void {
    const tooLarge = Number.isInteger(value) ? Math.abs(value) > 2_147_483_648 : Math.abs(value) > 3.403e38;
    if (tooLarge) this.add(NUMBER, `${value} is too large.`);
  }

  private add(rule: Rule, reason: string): void {
    this.subject.findings.add(rule, this.where, reason);
  }
}

const FILTERS = new Set([
  'FlateDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
  'DCTDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'JPXDecode',
]);
