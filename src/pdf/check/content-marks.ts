import { type PDFRef, PDFArray } from 'pdf-lib';
import type { ContentFault } from '../reading/content-reader';
import { pathOf, type TagElement, type TagTree } from '../reading/tag-tree';
import { asDict, numberOf, resolve } from '../reading/values';
import type { Rule } from './finding';
import { pageName, type ReadPage, type Subject } from './subject';

const UNMARKED: Rule = {
  name: 'unmarked-content',
  pdfa: '6.7.3.2',
  pdfua: '7.1',
  mend: 'Draw it inside a mark that an element owns, or mark it as an artifact.',
};
const NESTED: Rule = {
  name: 'nested-marks',
  pdfa: '6.7.3.2',
  pdfua: '7.1',
  mend: 'Close a mark before the next begins; an artifact stands in no content, nor content in an artifact.',
};
const UNBALANCED: Rule = {
  name: 'unbalanced-content',
  pdfa: '6.2.2',
  pdfua: '7.1',
  mend: 'Close what is opened: marks by EMC, q by Q, BT by ET, in the order of opening.',
};
const OPERATOR: Rule = {
  name: 'unknown-operator',
  pdfa: '6.2.2',
  pdfua: '7.1',
  mend: 'Use operators of PDF 32000-1 only, also between BX and EX.',
};
const SYNTAX: Rule = {
  name: 'content-syntax',
  pdfa: '6.2.2',
  pdfua: '7.1',
  mend: 'Write the content stream anew.',
};
const RESOURCE: Rule = {
  name: 'missing-resource',
  pdfa: '6.2.2',
  pdfua: '7.1',
  mend: 'Put what the content names into the page’s Resources.',
};
const NUMBERS: Rule = {
  name: 'mark-numbers',
  pdfa: '6.7.3.2',
  pdfua: '7.1',
  mend: 'Number the marks of a page 0, 1, 2 …, each number once.',
};
const OWNER: Rule = {
  name: 'mark-without-owner',
  pdfa: '6.7.3.2',
  pdfua: '7.1',
  mend: 'Let an element name the mark in its K, or mark the content as an artifact.',
};
const NOTHING: Rule = {
  name: 'owner-without-mark',
  pdfa: '6.7.3.2',
  pdfua: '7.1',
  mend: 'Take the number out of the element’s K, or draw the content that it means.',
};
const PARENT_TREE: Rule = {
  name: 'parent-tree',
  pdfa: '6.7.3.3',
  pdfua: '7.1',
  mend: 'Let the parent tree lead from each mark of a page (StructParents) to the element that owns it.',
};

const BY_FAULT: Readonly<Record<ContentFault, Rule>> = {
  unmarked: UNMARKED,
  nested: NESTED,
  unbalanced: UNBALANCED,
  operator: OPERATOR,
  syntax: SYNTAX,
  resource: RESOURCE,
};

/** Everything that is drawn belongs to an element or is an artifact; content and structure agree in both directions. */
export const checkContentMarks = (subject: Subject): void => {
  const owners = ownersOf(subject);
  for (const page of subject.pages) {
    const where = pageName(page.number);
    for (const { fault, reason } of page.content.problems)
      subject.findings.add(BY_FAULT[fault], where, `${reason}.`);
    const ids = page.content.marks.flatMap(({ mcid }) => mcid ?? []);
    if (
      ids.some((id) => !Number.isInteger(id) || id < 0 || id >= ids.length) ||
      new Set(ids).size < ids.length
    )
      subject.findings.add(NUMBERS, where, 'The marks are not numbered 0, 1, 2 …');
    for (const mark of page.content.marks) {
      if (mark.mcid === undefined) continue;
      const owner = owners.get(key(page.ref, mark.mcid));
      if (owner === undefined)
        subject.findings.add(
          OWNER,
          where,
          `Mark ${mark.mcid} (“${mark.text.slice(0, 60)}”) belongs to no element.`,
        );
      else checkParentTree(page, mark.mcid, owner, subject);
    }
  }
};

const key = (page: PDFRef | undefined, mcid: number): string => `${page?.toString() ?? '?'} ${mcid}`;

/** Which element owns which mark; marks that are owned twice, or are not there, are told on the way. */
const ownersOf = ({ tree, pages, findings }: Subject): Map<string, TagElement> => {
  const owners = new Map<string, TagElement>();
  const drawn = new Set(
    pages.flatMap((page) =>
      page.content.marks.flatMap(({ mcid }) => (mcid === undefined ? [] : [key(page.ref, mcid)])),
    ),
  );
  for (const element of tree?.all ?? []) {
    for (const part of element.parts) {
      if ('tag' in part || part.kind === 'object') continue;
      const name = key(part.page, part.mcid);
      const where = () => pathOf(element);
      if (!drawn.has(name))
        findings.add(NOTHING, where, `There is no mark ${part.mcid} on the page that is named.`);
      const other = owners.get(name);
      if (other !== undefined)
        findings.add(NUMBERS, where, `Mark ${part.mcid} belongs to ${pathOf(other)} too.`);
      else owners.set(name, element);
    }
  }
  return owners;
};

const checkParentTree = (
  page: ReadPage,
  mcid: number,
  owner: TagElement,
  { tree, findings }: Subject,
): void => {
  const number = numberOf(page.dict, 'StructParents');
  const list = number === undefined ? undefined : tree?.parents.get(number);
  const raw = list instanceof PDFArray && mcid < list.size() ? list.get(mcid) : undefined;
  const found = asDict(resolve(page.dict, raw));
  if (found !== owner.dict)
    findings.add(PARENT_TREE, pageName(page.number), `Mark ${mcid} does not lead back to ${pathOf(owner)}.`);
};

/** The element that an annotation's `StructParent` leads to. */
export const elementOfAnnotation = (
  tree: TagTree | undefined,
  number: number | undefined,
): TagElement | undefined => {
  const dict = number === undefined ? undefined : asDict(tree?.parents.get(number));
  return dict === undefined ? undefined : tree?.byDict.get(dict);
};
