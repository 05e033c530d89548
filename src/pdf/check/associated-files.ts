import { type PDFDict, PDFArray } from 'pdf-lib';
import {
  asDict,
  asText,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  resolve,
  streamOf,
  textOf,
  valueOf,
} from '../reading/values';
import type { Rule } from './finding';
import { isPdfDate } from './moments';
import type { Subject } from './subject';

const NO_FILES: Rule = {
  name: 'no-files-in-2a',
  pdfa: '6.8',
  mend: 'Make it PDF/A-3a, or leave the files out and keep them beside it.',
};
const NAMES: Rule = {
  name: 'file-names',
  pdfa: '6.8',
  pdfua: '7.11',
  mend: 'Give the file specification F and UF, both with the file’s name.',
};
const KIND: Rule = {
  name: 'file-kind',
  pdfa: '6.8',
  mend: 'Give the embedded file a Subtype with its media type, and Params with ModDate and the right Size.',
};
const RELATION: Rule = {
  name: 'file-relation',
  pdfa: '6.8',
  mend: 'Give the file specification AFRelationship: Source, Data, Alternative, Supplement or Unspecified.',
};
const ASSOCIATED: Rule = {
  name: 'file-associated',
  pdfa: '6.8',
  mend: 'Name the file specification in AF of the catalogue, or of the part that it belongs to.',
};
const SORTED: Rule = {
  name: 'file-order',
  pdfa: '6.1',
  mend: 'Sort the names in Names/EmbeddedFiles, or readers do not find them.',
};

/** A file inside the document. */
export interface InnerFile {
  /** Its key in the tree of names. */
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly relation: string | undefined;
  readonly description: string;
  readonly bytes: Uint8Array | undefined;
  readonly spec: PDFDict;
}

/** Files by the catalogue's tree of names, in its order. @throws BeyondReading */
export const filesOf = ({ file }: Pick<Subject, 'file'>): InnerFile[] => {
  const names = dictOf(file.catalogue, 'Names');
  const root = names === undefined ? undefined : dictOf(names, 'EmbeddedFiles');
  const files: InnerFile[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict, depth: number): void => {
    if (seen.has(node) || depth > file.limits.depth) return;
    seen.add(node);
    const list = valueOf(node, 'Names');
    const pairs = list instanceof PDFArray ? list.asArray() : [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const spec = asDict(resolve(node, pairs[i + 1]));
      if (spec !== undefined && !seen.has(spec)) {
        seen.add(spec);
        files.push(describe(spec, asText(resolve(node, pairs[i])) ?? '', file));
      }
    }
    for (const kid of itemsOf(node, 'Kids') ?? []) {
      const dict = asDict(kid);
      if (dict !== undefined) visit(dict, depth + 1);
    }
  };
  if (root !== undefined) visit(root, 0);
  return files;
};

const describe = (spec: PDFDict, key: string, file: Subject['file']): InnerFile => {
  const holder = dictOf(spec, 'EF');
  const stream = holder === undefined ? undefined : (streamOf(holder, 'UF') ?? streamOf(holder, 'F'));
  return {
    key,
    name: textOf(spec, 'UF') ?? textOf(spec, 'F') ?? '',
    mediaType: stream === undefined ? '' : (nameOf(stream.dict, 'Subtype') ?? '').replace(/#2F/gi, '/'),
    relation: nameOf(spec, 'AFRelationship'),
    description: textOf(spec, 'Desc') ?? '',
    bytes: stream === undefined ? undefined : file.unpacker.unpack(stream),
    spec,
  };
};

const RELATIONS = new Set([
  'Source',
  'Data',
  'Alternative',
  'Supplement',
  'Unspecified',
  'Schema',
  'FormData',
  'EncryptedPayload',
]);

/** Files inside the document: said what they are, how they belong to it, and to be found. */
export const checkAssociatedFiles = (subject: Subject, files: readonly InnerFile[]): void => {
  const { file, findings } = subject;
  const associated = associatedIn(subject);
  for (const [i, one] of files.entries()) {
    const where = `file ${one.name === '' ? one.key : one.name}`;
    const add = (rule: Rule, reason: string) => findings.add(rule, where, reason);
    if (findings.part === 2) add(NO_FILES, 'PDF/A-2 holds no files but PDF/A.');
    if ((textOf(one.spec, 'F') ?? '') === '' || (textOf(one.spec, 'UF') ?? '') === '')
      add(NAMES, 'F or UF is missing.');
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(one.mediaType)) add(KIND, 'The media type is missing.');
    checkParams(one, add);
    if (one.relation === undefined) add(RELATION, 'How the file belongs to the document is not said.');
    else if (!RELATIONS.has(one.relation)) add(RELATION, `${one.relation} is no relation.`);
    if (!associated.has(one.spec)) add(ASSOCIATED, 'The file belongs to no part of the document.');
    const before = files[i - 1];
    if (before !== undefined && before.key >= one.key) add(SORTED, `The name stands after ${before.key}.`);
  }
  const found = new Set(files.map(({ spec }) => spec));
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    if (dict === undefined || found.has(dict) || dictOf(dict, 'EF') === undefined) continue;
    const where = `object ${ref.objectNumber}`;
    if (findings.part === 2) findings.add(NO_FILES, where, 'PDF/A-2 holds no files but PDF/A.');
    else if (!associated.has(dict))
      findings.add(ASSOCIATED, where, 'The file belongs to no part of the document.');
  }
};

const checkParams = ({ spec, bytes }: InnerFile, add: (rule: Rule, reason: string) => void): void => {
  const holder = dictOf(spec, 'EF');
  const stream = holder === undefined ? undefined : streamOf(holder, 'F');
  if (stream === undefined) {
    add(KIND, 'The file itself is missing.');
    return;
  }
  const params = dictOf(stream.dict, 'Params');
  if (params === undefined || !isPdfDate(textOf(params, 'ModDate') ?? '')) add(KIND, 'ModDate is missing.');
  const size = params === undefined ? undefined : numberOf(params, 'Size');
  if (size !== undefined && bytes !== undefined && size !== bytes.length)
    add(KIND, `Size says ${size} bytes, and the file has ${bytes.length}.`);
};

/** File specifications that the document, a page or an annotation names in AF. */
const associatedIn = ({ file }: Subject): Set<PDFDict> => {
  const found = new Set<PDFDict>();
  const lists = new Set<unknown>();
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    const list = dict === undefined ? undefined : valueOf(dict, 'AF');
    if (dict === undefined || list === undefined || lists.has(list)) continue;
    lists.add(list);
    for (const item of itemsOf(dict, 'AF') ?? []) {
      const spec = asDict(item);
      if (spec !== undefined) found.add(spec);
    }
  }
  return found;
};
