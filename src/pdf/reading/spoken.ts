import type { PageOf } from './open-file';
import type { Mark } from './marks';
import { attributeOf, type TagElement, type TagTree } from './tag-tree';
import { asName, textOf } from './values';

/** An element as it is read aloud. */
export interface SpokenElement {
  /** A standard structure type. */
  readonly tag: string;
  readonly kids: readonly SpokenElement[];
  /** Of a header cell: which cells it is for. */
  readonly scope: string | undefined;
  /** BCP 47, where the element says it. */
  readonly language: string | undefined;
  /** What somebody who cannot see it is told instead. */
  readonly alt: string | undefined;
  /** All that it and what is below it say, in the order of reading. */
  readonly text: string;
}

/** What a document says, element by element. `marks`: of each page, in the order of `pages`. */
export const readText = (
  tree: TagTree,
  pages: readonly PageOf[],
  marks: readonly (readonly Mark[])[],
): SpokenElement[] => {
  const said = new Map<string, string>();
  for (const [i, page] of pages.entries())
    for (const { mcid, actualText, text } of marks[i] ?? [])
      if (mcid !== undefined)
        said.set(`${page.ref?.toString() ?? ''} ${mcid}`, withoutSoftHyphens(actualText ?? text));

  const speak = (element: TagElement): SpokenElement => {
    const kids: SpokenElement[] = [];
    let text = '';
    for (const part of element.parts) {
      if ('tag' in part) {
        const kid = speak(part);
        kids.push(kid);
        text += kid.text;
      } else if (part.kind === 'mark') text += said.get(`${part.page?.toString() ?? ''} ${part.mcid}`) ?? '';
    }
    return {
      tag: element.tag,
      kids,
      scope: asName(attributeOf(tree, element, 'Scope')),
      language: textOf(element.dict, 'Lang'),
      alt: textOf(element.dict, 'Alt'),
      text: textOf(element.dict, 'ActualText') ?? text,
    };
  };
  return tree.top.map(speak);
};

/** They part lines, not words (PDF 32000-1, 14.8.2.2.3). */
const withoutSoftHyphens = (text: string): string => text.replace(/\u00AD/g, '');
