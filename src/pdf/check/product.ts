import { ContentReader } from '../reading/content-reader';
import { BeyondReading } from '../reading/limits';
import { openFile } from '../reading/open-file';
import { readText, type SpokenElement } from '../reading/spoken';
import { readTagTree } from '../reading/tag-tree';
import { filesOf, type InnerFile } from './associated-files';
import { pageName } from './subject';

/** What a document of ours holds, as a reader finds it: to be compared with what it was made of. */
export interface HeldContent {
  /** In the order of reading, a line for each block. */
  readonly text: string;
  readonly elements: readonly SpokenElement[];
  /** Artifacts of each page: its head and foot. */
  readonly edges: readonly (readonly string[])[];
  readonly files: readonly Pick<InnerFile, 'name' | 'mediaType' | 'relation' | 'description' | 'bytes'>[];
}

/** Reads what a document says and holds. Nothing when it cannot be read; never throws. */
export const readHeldContent = async (bytes: Uint8Array): Promise<HeldContent | undefined> => {
  const file = await openFile(bytes);
  if ('unreadable' in file) return undefined;
  try {
    const reader = new ContentReader(file);
    const marks = file.pages.map((page, i) => reader.page(page, pageName(i + 1)).marks);
    const tree = readTagTree(file);
    const elements = tree === undefined ? [] : readText(tree, file.pages, marks);
    const edges = marks.map((page) =>
      page.flatMap(({ tag, text }) => (tag === 'Artifact' && text !== '' ? [text] : [])),
    );
    return { text: elements.flatMap(linesOf).join('\n'), elements, edges, files: filesOf({ file }) };
  } catch (fault) {
    if (fault instanceof BeyondReading || fault instanceof RangeError) return undefined;
    throw fault;
  }
};

/** Elements that stand by themselves: what is said in them is one line. */
const BLOCKS = new Set('P H H1 H2 H3 H4 H5 H6 TH TD Lbl LBody Caption Figure Form'.split(' '));

const linesOf = (element: SpokenElement): string[] => {
  if (BLOCKS.has(element.tag) || element.kids.length === 0) return element.text === '' ? [] : [element.text];
  return element.kids.flatMap(linesOf);
};

/**
 * What a document lacks of what it was made to say: `texts` in order, each in words with spaces between them; one H1; every
 * page with its number. Sentences, for the one who made it.
 */
export const lacksOf = (
  held: HeldContent,
  texts: readonly string[],
  pageLine: (page: number, of: number) => string,
): string[] => {
  const lacks: string[] = [];
  let at = 0;
  const said = held.text.replace(/\s+/g, ' ');
  for (const text of texts) {
    const found = said.indexOf(text.normalize('NFC').replace(/\s+/g, ' ').trim(), at);
    if (found === -1) lacks.push(`“${text.slice(0, 80)}” is not said, or not in its place.`);
    else at = found + 1;
  }
  const count = (element: SpokenElement): number =>
    (element.tag === 'H1' ? 1 : 0) + element.kids.reduce((sum, kid) => sum + count(kid), 0);
  const headings = held.elements.reduce((sum, element) => sum + count(element), 0);
  if (headings !== 1) lacks.push(`There are ${headings} headings of the first level.`);
  for (const [i, edge] of held.edges.entries())
    if (!edge.includes(pageLine(i + 1, held.edges.length)))
      lacks.push(`Page ${i + 1} does not say which page it is.`);
  return lacks;
};
