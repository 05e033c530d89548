import { PDFArray, type PDFDict, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { Allowance } from './limits';
import type { OpenFile } from './open-file';
import { standardTag } from './standard-tags';
import {
  asDict,
  asName,
  asNumber,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  rawItemsOf,
  refOf,
  resolve,
  valueOf,
} from './values';

/** Content that an element owns: a mark on a page, or a whole object, for example an annotation. */
export type OwnedContent =
  | { readonly kind: 'mark'; readonly page: PDFRef | undefined; readonly mcid: number }
  | { readonly kind: 'object'; readonly ref: PDFRef | undefined };

export interface TagElement {
  readonly dict: PDFDict;
  /** As the file calls it. */
  readonly name: string;
  /** The standard structure type that stands behind the name; the name itself when there is none. */
  readonly tag: string;
  readonly parent: TagElement | undefined;
  readonly kids: readonly TagElement[];
  /** Kids and content in the order of reading. */
  readonly parts: readonly (TagElement | OwnedContent)[];
}

export interface TagTree {
  readonly root: PDFDict;
  readonly top: readonly TagElement[];
  readonly all: readonly TagElement[];
  readonly byDict: ReadonlyMap<PDFDict, TagElement>;
  /** What the parent tree gives for each key. */
  readonly parents: ReadonlyMap<number, PDFObject>;
  /** Elements that are met a second time or lie too deep: their paths. */
  readonly twisted: readonly string[];
}

/** The structure of a file (PDF 32000-1, 14.7). Nothing when it has none. @throws BeyondReading */
export const readTagTree = (file: OpenFile): TagTree | undefined => {
  const root = dictOf(file.catalogue, 'StructTreeRoot');
  return root === undefined ? undefined : new TreeReader(file, root).read();
};

type Building = TagElement & { kids: TagElement[]; parts: (TagElement | OwnedContent)[] };

class TreeReader {
  private readonly all: TagElement[] = [];
  private readonly byDict = new Map<PDFDict, TagElement>();
  private readonly twisted: string[] = [];
  private readonly allowance: Allowance;
  private readonly roles: PDFDict | undefined;

  constructor(
    private readonly file: OpenFile,
    private readonly root: PDFDict,
  ) {
    this.allowance = new Allowance(file.limits.elements, 'its structure has more parts than can be read');
    this.roles = dictOf(root, 'RoleMap');
  }

  read(): TagTree {
    const top = rawItemsOf(this.root, 'K').flatMap((kid) => {
      const dict = asDict(resolve(this.root, kid));
      return (dict === undefined ? undefined : this.element(dict, undefined, 0)) ?? [];
    });
    const { root, all, byDict, twisted } = this;
    return { root, top, all, byDict, twisted, parents: this.parents() };
  }

  private element(dict: PDFDict, parent: TagElement | undefined, depth: number): TagElement | undefined {
    this.allowance.spend();
    if (this.byDict.has(dict) || depth > this.file.limits.depth) {
      this.twisted.push(parent === undefined ? 'StructTreeRoot' : pathOf(parent));
      return undefined;
    }
    const name = nameOf(dict, 'S') ?? '?';
    const element: Building = { dict, name, tag: standardTag(name, this.roles), parent, kids: [], parts: [] };
    this.byDict.set(dict, element);
    this.all.push(element);
    const home = refOf(dict, 'Pg');
    for (const kid of rawItemsOf(dict, 'K')) {
      this.allowance.spend();
      const part = this.part(kid, element, home, depth);
      if (part === undefined) continue;
      element.parts.push(part);
      if ('tag' in part) element.kids.push(part);
    }
    return element;
  }

  private part(
    kid: PDFObject,
    element: TagElement,
    home: PDFRef | undefined,
    depth: number,
  ): TagElement | OwnedContent | undefined {
    const value = resolve(element.dict, kid);
    if (value instanceof PDFNumber) return { kind: 'mark', page: home, mcid: value.asNumber() };
    const dict = asDict(value);
    if (dict === undefined) return undefined;
    const type = nameOf(dict, 'Type');
    if (type === 'MCR') {
      return { kind: 'mark', page: refOf(dict, 'Pg') ?? home, mcid: numberOf(dict, 'MCID') ?? -1 };
    }
    if (type === 'OBJR') return { kind: 'object', ref: refOf(dict, 'Obj') };
    return this.element(dict, element, depth + 1);
  }

  /** The number tree from `StructParent` and `StructParents` to elements. */
  private parents(): Map<number, PDFObject> {
    const parents = new Map<number, PDFObject>();
    const seen = new Set<PDFDict>();
    const visit = (node: PDFDict, depth: number): void => {
      this.allowance.spend();
      if (seen.has(node) || depth > this.file.limits.depth) return;
      seen.add(node);
      const numbers = valueOf(node, 'Nums');
      const pairs = numbers instanceof PDFArray ? numbers.asArray() : [];
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        const [key, value] = [asNumber(resolve(node, pairs[i])), resolve(node, pairs[i + 1])];
        if (key !== undefined && value !== undefined) parents.set(key, value);
      }
      for (const kid of itemsOf(node, 'Kids') ?? []) {
        const dict = asDict(kid);
        if (dict !== undefined) visit(dict, depth + 1);
      }
    };
    const tree = dictOf(this.root, 'ParentTree');
    if (tree !== undefined) visit(tree, 0);
    return parents;
  }
}

/** An attribute of an element, by itself or by its class (PDF 32000-1, 14.7.5). */
export const attributeOf = (tree: TagTree, element: TagElement, key: string): PDFObject | undefined => {
  const classes = dictOf(tree.root, 'ClassMap');
  const named = listOf(element.dict, 'C').flatMap((name) => {
    const dict = asDict(name);
    if (dict !== undefined || classes === undefined) return [];
    return listIn(classes, valueOf(classes, asName(name) ?? ''));
  });
  for (const attributes of [...listOf(element.dict, 'A'), ...named]) {
    const dict = asDict(attributes);
    const value = dict === undefined ? undefined : valueOf(dict, key);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** Where an element stands: `Document/Table 2/TR 1`. */
export const pathOf = (element: TagElement): string => {
  const steps: string[] = [];
  for (let at: TagElement | undefined = element; at !== undefined; at = at.parent) {
    const { name } = at;
    const alike = at.parent?.kids.filter((kid) => kid.name === name) ?? [];
    steps.unshift(alike.length > 1 ? `${name} ${alike.indexOf(at) + 1}` : name);
  }
  return steps.join('/');
};

const listOf = (dict: PDFDict, key: string): PDFObject[] => listIn(dict, valueOf(dict, key));
const listIn = (near: PDFDict, value: PDFObject | undefined): PDFObject[] => {
  const raw = value instanceof PDFArray ? value.asArray().slice(0, MOST_ATTRIBUTES) : [value];
  return raw.flatMap((item) => resolve(near, item) ?? []);
};

/** Of one element; ours have one. Lists may be shared by all elements of a file. */
const MOST_ATTRIBUTES = 50;
