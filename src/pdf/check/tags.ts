import { STANDARD_TAGS } from '../reading/standard-tags';
import { attributeOf, pathOf, type TagElement, type TagTree } from '../reading/tag-tree';
import { asItems, asNumber, dictOf, textOf, valueOf } from '../reading/values';
import type { Rule } from './finding';
import type { Subject } from './subject';

const ROLE: Rule = {
  name: 'role-map',
  pdfa: '6.7.3.4',
  pdfua: '7.1',
  mend: 'Use a standard structure type, or lead to one by the role map, in no circle; leave standard ones as they are.',
};
const TREE: Rule = {
  name: 'tag-tree',
  pdfa: '6.7.3.3',
  pdfua: '7.1',
  mend: 'Let each element stand in one place, with P leading to the element above it.',
};
const HEADINGS: Rule = {
  name: 'heading-order',
  pdfua: '7.4.2',
  mend: 'Begin with H1, and go down one level at a time; use H1, H2 … or H, not both.',
};
const PLACE: Rule = {
  name: 'tag-place',
  pdfua: '7.2',
  mend: 'Put list items into lists, rows into tables, cells into rows, and nothing else.',
};
const FIGURE: Rule = {
  name: 'figure-alt',
  pdfua: '7.3',
  mend: 'Give the figure Alt: what somebody who cannot see it is told instead.',
};
const BOX: Rule = {
  name: 'figure-box',
  pdfua: '7.3',
  mend: 'Give the figure the layout attribute BBox: where it lies on its page.',
};
const FORMULA: Rule = {
  name: 'formula-alt',
  pdfua: '7.7',
  mend: 'Give the formula Alt: how it is read out.',
};
const NOTE: Rule = { name: 'note-id', pdfua: '7.9', mend: 'Give each Note an ID of its own.' };

/** Elements by themselves and among each other. Tables have a file of their own. */
export const checkTags = (subject: Subject): void => {
  const { tree, findings } = subject;
  if (tree === undefined) return;
  for (const path of tree.twisted) findings.add(TREE, path, 'An element stands in two places, or in itself.');
  checkRoles(tree, subject);
  checkHeadings(tree, subject);
  const notes = new Set<string>();
  for (const element of tree.all) {
    checkPlace(element, subject);
    checkAlternative(tree, element, subject);
    checkParent(tree, element, subject);
    if (element.tag !== 'Note') continue;
    const id = textOf(element.dict, 'ID') ?? '';
    if (id === '' || notes.has(id))
      findings.add(NOTE, () => pathOf(element), 'The note has no ID of its own.');
    notes.add(id);
  }
};

const checkRoles = (tree: TagTree, { findings }: Subject): void => {
  const roles = dictOf(tree.root, 'RoleMap');
  for (const role of roles?.keys() ?? []) {
    const name = role.asString().slice(1);
    if (STANDARD_TAGS.has(name)) findings.add(ROLE, 'role map', `The standard type ${name} is made another.`);
  }
  for (const element of tree.all)
    if (!STANDARD_TAGS.has(element.tag))
      findings.add(ROLE, () => pathOf(element), `${element.name} is no standard type, and leads to none.`);
};

const checkParent = (tree: TagTree, element: TagElement, { findings }: Subject): void => {
  const above = element.parent?.dict ?? tree.root;
  if (valueOf(element.dict, 'P') !== above)
    findings.add(TREE, () => pathOf(element), 'P does not lead to the element above.');
};

const checkHeadings = (tree: TagTree, { findings }: Subject): void => {
  const headings = tree.all.filter(({ tag }) => /^H[1-6]?$/.test(tag));
  const levels = headings.flatMap((element) =>
    element.tag === 'H' ? [] : [{ element, level: Number(element.tag[1]) }],
  );
  if (levels.length > 0 && levels.length < headings.length)
    findings.add(HEADINGS, 'headings', 'H stands beside H1, H2 …');
  let before = 0;
  for (const { element, level } of levels) {
    if (level > before + 1)
      findings.add(
        HEADINGS,
        () => pathOf(element),
        before === 0 ? `The first heading is an H${level}.` : `H${level} follows H${before}.`,
      );
    before = level;
  }
};

/** What may stand where: only kids that are listed, only under parents that are listed. */
const KIDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};
const PARENTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

const checkPlace = (element: TagElement, { findings }: Subject): void => {
  const { tag, kids, parts, parent } = element;
  const where = () => pathOf(element);
  const [allowed, parents] = [KIDS[tag], PARENTS[tag]];
  if (parents !== undefined && !parents.includes(parent?.tag ?? 'StructTreeRoot'))
    findings.add(PLACE, where, `${tag} stands in ${parent?.tag ?? 'the root'}.`);
  if (allowed === undefined) return;
  const odd = kids.find((kid) => !allowed.includes(kid.tag));
  if (odd !== undefined) findings.add(PLACE, where, `${odd.tag} stands in ${tag}.`);
  if (parts.length > kids.length) findings.add(PLACE, where, `Content stands in ${tag} itself.`);
  const captions = kids.filter((kid) => kid.tag === 'Caption');
  const [caption] = captions;
  const isAtEdge = caption === undefined || kids[0] === caption || kids.at(-1) === caption;
  if (captions.length > 1 || !isAtEdge)
    findings.add(PLACE, where, `${tag} has a Caption in the middle, or several.`);
};

const checkAlternative = (tree: TagTree, element: TagElement, { findings }: Subject): void => {
  if (element.tag !== 'Figure' && element.tag !== 'Formula') return;
  const said = textOf(element.dict, 'Alt') ?? textOf(element.dict, 'ActualText') ?? '';
  const where = () => pathOf(element);
  if (said.trim() === '')
    findings.add(
      element.tag === 'Figure' ? FIGURE : FORMULA,
      where,
      `The ${element.tag.toLowerCase()} says nothing.`,
    );
  if (element.tag !== 'Figure') return;
  const box = asItems(element.dict, attributeOf(tree, element, 'BBox'))?.map(asNumber) ?? [];
  const [left = NaN, bottom = NaN, right = NaN, top = NaN] = box;
  if (box.length !== 4 || !(left < right && bottom < top))
    findings.add(BOX, where, 'The figure has no BBox.');
};
