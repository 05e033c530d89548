import { PDFArray, type PDFDict, PDFRawStream, PDFRef } from 'pdf-lib';
import { pathOf, type TagElement } from '../reading/tag-tree';
import {
  asDict,
  asItems,
  asNumber,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  resolve,
  textOf,
  valueOf,
} from '../reading/values';
import { elementOfAnnotation } from './content-marks';
import type { Rule } from './finding';
import { pageName, type ReadPage, type Subject } from './subject';

const KIND: Rule = {
  name: 'annotation-kind',
  pdfa: '6.3.1',
  mend: 'Use links, fields and notes only: no sound, film, screen or 3D annotations.',
};
const FLAGS: Rule = {
  name: 'annotation-flags',
  pdfa: '6.3.2',
  mend: 'Let F be 4 (Print), without Hidden, Invisible, NoView and ToggleNoView.',
};
const APPEARANCE: Rule = {
  name: 'appearance',
  pdfa: '6.3.3',
  mend: 'Give AP one entry, N: a form, or for buttons a dictionary of forms.',
};
const TABS: Rule = {
  name: 'tab-order',
  pdfua: '7.18.3',
  mend: 'Give the page Tabs S, so that the keyboard follows the order of reading.',
};
const DESCRIBED: Rule = {
  name: 'annotation-words',
  pdfua: '7.18.1',
  mend: 'Give the annotation Contents, a field TU, or its element Alt: what it is for.',
};
const LINK_WORDS: Rule = {
  name: 'link-words',
  pdfua: '7.18.5',
  mend: 'Give the link Contents: where it leads, in words.',
};
const IN_STRUCTURE: Rule = {
  name: 'annotation-tag',
  pdfua: '7.18.1',
  mend: 'Put the annotation into an element (Link, Form or Annot) by OBJR, and let StructParent lead back to it.',
};
const RIGHT_TAG: Rule = {
  name: 'annotation-element',
  pdfua: '7.18.4 and 7.18.5',
  mend: 'Let links stand in Link, fields in Form, and other annotations in Annot.',
};

/** An annotation with all that judging it takes. */
export interface Annotation {
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  readonly kind: string;
  readonly page: ReadPage;
  readonly where: string;
}

/** Annotations of all pages, in order. */
export const annotationsOf = ({ pages }: Subject): Annotation[] =>
  pages.flatMap((page) =>
    rawAnnotations(page).map(({ dict, ref }, i) => {
      const kind = nameOf(dict, 'Subtype') ?? '?';
      return { dict, ref, kind, page, where: `${pageName(page.number)}, ${kind} ${i + 1}` };
    }),
  );

/** Links, fields and other annotations: seen, printed, described, and part of what is read. */
export const checkAnnotations = (subject: Subject, annotations: readonly Annotation[]): void => {
  const { tree, findings, pages } = subject;
  const owners = ownersOf(subject);
  for (const page of pages)
    if (itemsOf(page.dict, 'Annots') !== undefined && nameOf(page.dict, 'Tabs') !== 'S')
      findings.add(TABS, pageName(page.number), 'The keyboard does not follow the order of reading.');
  for (const annotation of annotations) {
    checkLooks(annotation, subject);
    if (annotation.kind === 'Popup' || isHidden(annotation) || annotation.kind === 'PrinterMark') continue;
    const owner = annotation.ref === undefined ? undefined : owners.get(annotation.ref);
    const back = elementOfAnnotation(tree, numberOf(annotation.dict, 'StructParent'));
    const add = (rule: Rule, reason: string) => findings.add(rule, annotation.where, reason);
    if (owner === undefined) add(IN_STRUCTURE, 'The annotation stands in no element.');
    else if (back !== owner) add(IN_STRUCTURE, `StructParent does not lead back to ${pathOf(owner)}.`);
    const asked = annotation.kind === 'Link' ? 'Link' : annotation.kind === 'Widget' ? 'Form' : 'Annot';
    if (owner !== undefined && owner.tag !== asked)
      add(RIGHT_TAG, `The annotation stands in ${owner.tag}, not in ${asked}.`);
    checkWords(annotation, owner, add);
  }
};

const rawAnnotations = (page: ReadPage): { dict: PDFDict; ref: PDFRef | undefined }[] => {
  const list = valueOf(page.dict, 'Annots');
  return (list instanceof PDFArray ? list.asArray() : []).flatMap((item) => {
    const dict = asDict(resolve(page.dict, item));
    return dict === undefined ? [] : [{ dict, ref: item instanceof PDFRef ? item : undefined }];
  });
};

const ownersOf = ({ tree }: Subject): Map<PDFRef, TagElement> =>
  new Map(
    (tree?.all ?? []).flatMap((element) =>
      element.parts.flatMap((part): [PDFRef, TagElement][] =>
        'tag' in part || part.kind === 'mark' || part.ref === undefined ? [] : [[part.ref, element]],
      ),
    ),
  );

const FLAG = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 } as const;
const UNSEEN = FLAG.invisible | FLAG.hidden | FLAG.noView | FLAG.toggleNoView;

const isHidden = ({ dict }: Annotation): boolean => ((numberOf(dict, 'F') ?? 0) & FLAG.hidden) !== 0;

const ODD_KINDS = new Set(['3D', 'Sound', 'Screen', 'Movie', 'TrapNet', 'RichMedia', 'Projection', '?']);

const checkLooks = ({ dict, kind, where }: Annotation, { findings }: Subject): void => {
  if (ODD_KINDS.has(kind)) findings.add(KIND, where, `Annotations of the kind ${kind} are not allowed.`);
  const flags = numberOf(dict, 'F') ?? 0;
  if (kind !== 'Popup' && ((flags & FLAG.print) === 0 || (flags & UNSEEN) !== 0))
    findings.add(FLAGS, where, 'The annotation is not seen, or not printed.');
  const appearance = dictOf(dict, 'AP');
  if (appearance === undefined) {
    const [left, bottom, right, top] = (asItems(dict, valueOf(dict, 'Rect')) ?? []).map(asNumber);
    const isEmpty = left === right && bottom === top;
    if (!isEmpty && kind !== 'Popup' && kind !== 'Link')
      findings.add(APPEARANCE, where, 'The annotation has no picture of its own.');
    return;
  }
  const keys = appearance.keys().map((key) => key.asString());
  if (keys.length !== 1 || keys[0] !== '/N')
    findings.add(APPEARANCE, where, `AP has ${keys.join(', ') || 'nothing'} instead of N alone.`);
  const normal = valueOf(appearance, 'N');
  const isButton = kind === 'Widget' && fieldKind(dict) === 'Btn' && !isPushButton(dict);
  if (normal !== undefined && isButton === normal instanceof PDFRawStream)
    findings.add(APPEARANCE, where, isButton ? 'N is no dictionary of forms.' : 'N is no form.');
};

/** Of a field, or of what it lies under. */
export const fieldKind = (dict: PDFDict): string | undefined => inherited(dict, 'FT', nameOf);
const isPushButton = (dict: PDFDict): boolean => ((inherited(dict, 'Ff', numberOf) ?? 0) & 0x10000) !== 0;

/** A field's entry, or that of the field above. */
export const inherited = <T>(
  dict: PDFDict,
  key: string,
  read: (dict: PDFDict, key: string) => T | undefined,
): T | undefined => {
  let at: PDFDict | undefined = dict;
  for (let i = 0; i < 20 && at !== undefined; i++) {
    const value = read(at, key);
    if (value !== undefined) return value;
    at = dictOf(at, 'Parent');
  }
  return undefined;
};

const checkWords = (
  { dict, kind }: Annotation,
  owner: TagElement | undefined,
  add: (rule: Rule, reason: string) => void,
): void => {
  const contents = textOf(dict, 'Contents') ?? '';
  if (kind === 'Link') {
    if (contents.trim() === '') add(LINK_WORDS, 'The link does not say where it leads.');
    return;
  }
  const words = kind === 'Widget' ? inherited(dict, 'TU', textOf) : contents;
  const alternative = owner === undefined ? undefined : textOf(owner.dict, 'Alt');
  if (![words, alternative].some((text) => text !== undefined && text.trim() !== ''))
    add(DESCRIBED, 'The annotation does not say what it is for.');
};

/** Forms that an annotation is shown by. */
export const appearancesOf = ({ dict }: Annotation): PDFRawStream[] => {
  const appearance = dictOf(dict, 'AP');
  if (appearance === undefined) return [];
  return ['N', 'D', 'R'].flatMap((key) => {
    const value = valueOf(appearance, key);
    if (value instanceof PDFRawStream) return [value];
    const states = dictOf(appearance, key);
    return (states?.values() ?? []).flatMap((state) => {
      const stream = states === undefined ? undefined : resolve(states, state);
      return stream instanceof PDFRawStream ? [stream] : [];
    });
  });
};
