import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFObject } from 'pdf-lib';
import { LIMITS } from './limits';
import type { PdfFile } from './pdf-file';
import { textOf } from './text-of';
import { Unreadable } from './unreadable';

/** A field of the PDF's form, with what it inherits from the groups that it stands in (PDF 32000-1, 12.7.3). */
export interface PdfField {
  /** The whole name: `group.field`. */
  readonly name: string;
  /** `Tx` text, `Ch` list, `Btn` box or radio buttons, `Sig` signature. */
  readonly kind: string;
  readonly flags: number;
  readonly value: PDFObject | undefined;
  /** What its choices are called, or export. */
  readonly options: readonly PDFObject[];
  /** Its boxes on the pages: itself, where it is one. */
  readonly boxes: readonly PDFDict[];
}

/** What a group hands down to the fields in it. */
interface Inherited {
  readonly name: string;
  readonly kind: string;
  readonly flags: number;
  readonly value: PDFObject | undefined;
  readonly options: readonly PDFObject[];
}

interface Waiting {
  readonly node: PDFObject;
  readonly from: Inherited;
  readonly depth: number;
}

const NOTHING: Inherited = { name: '', kind: '', flags: 0, value: undefined, options: [] };

/**
 * All fields of the form, in their order. Walks with a list of its own, meets nothing twice, and so comes to an end whatever
 * the tree looks like.
 * @throws Unreadable for more or deeper than any blank
 */
export const fieldsOf = (file: PdfFile, form: PDFDict): readonly PdfField[] => {
  const fields: PdfField[] = [];
  const waiting: Waiting[] = inOrder(file.list(form, 'Fields'), NOTHING, 0);
  const seen = new Set<string | PDFDict>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = file.follow(next.node);
    const key = next.node instanceof PDFRef ? next.node.tag : node;
    if (!(node instanceof PDFDict) || key === undefined || seen.has(key as string | PDFDict)) continue;
    seen.add(key as string | PDFDict);
    if (seen.size > LIMITS.fields || next.depth > LIMITS.depth) throw new Unreadable('too-much');

    const own = inheritedBy(file, node, next.from);
    const kids = file.list(node, 'Kids');
    if (kids.length > LIMITS.fields) throw new Unreadable('too-much');
    const boxes = kids.map((kid) => file.follow(kid)).filter((kid) => kid instanceof PDFDict);
    const hasInner = boxes.some((kid) => kid.has(PDFName.of('T')));
    if (hasInner) waiting.push(...inOrder(kids, own, next.depth + 1));
    else fields.push({ ...own, boxes: boxes.length > 0 ? boxes : [node] });
  }
  return fields;
};

/** So that the first is taken from the end of the list first. */
const inOrder = (nodes: readonly PDFObject[], from: Inherited, depth: number): Waiting[] => {
  if (nodes.length > LIMITS.fields) throw new Unreadable('too-much');
  return nodes.map((node) => ({ node, from, depth })).reverse();
};

const inheritedBy = (file: PdfFile, node: PDFDict, from: Inherited): Inherited => {
  const part = textOf(file, file.get(node, 'T')) ?? '';
  const kind = file.get(node, 'FT');
  const flags = file.get(node, 'Ff');
  const options = file.list(node, 'Opt');
  const name = from.name === '' || part === '' ? from.name + part : `${from.name}.${part}`;
  if (name.length > LONGEST_NAME) throw new Unreadable('too-much');
  return {
    name,
    kind: kind instanceof PDFName ? kind.asString().slice(1) : from.kind,
    flags: flags instanceof PDFNumber ? flags.asNumber() : from.flags,
    value: file.get(node, 'V') ?? from.value,
    options: options.length > 0 ? options : from.options,
  };
};

const LONGEST_NAME = 10_000;
