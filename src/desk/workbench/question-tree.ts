import type { Inspector, Located } from '../../form';
import type { Branch } from '../../views';
import type { DeskSite } from '../frame/desk-site';
import { benchHref, type BenchWish } from './bench-wish';

/** A tree of more questions than this shows those of the chosen page alone. */
const MOST_SHOWN = 400;

export interface QuestionTree {
  readonly branches: readonly Branch[];
  /** How many questions there are, where not all are shown. */
  readonly ofAll?: number;
}

/** The questions of a form, by pages, as links to what there is to tell of them. */
export const questionTree = (
  { model, pages, findingsOf }: Inspector,
  formId: string,
  wish: BenchWish,
  site: DeskSite,
): QuestionTree => {
  const words = site.texts.workbench;
  const count = pages.reduce((sum, list) => sum + countOf(list), 0);
  const isWhole = count <= MOST_SHOWN || wish.alla === '1';
  const current = pageOf(pages, wish) ?? model.pages[0]?.key;
  const branch = (one: Located): Branch[] => {
    const inner = one.inner.flatMap(branch);
    const { id, node } = one;
    const flags = findingsOf(id).length;
    // A frame around questions that has no words of its own.
    if (node.kind === 'group' && node.label === '' && flags === 0) return inner;
    return [
      {
        key: id,
        words: node.label === '' ? words.unnamed : node.label,
        href: benchHref(
          formId,
          wish,
          {
            falt: id,
            sida: undefined,
            fil: undefined,
            rad: undefined,
            visa: undefined,
          },
          '#filer',
        ),
        kind: words.kinds[node.kind] ?? node.kind,
        ...(flags > 0 && { flag: words.flag(flags) }),
        isCurrent: id === wish.falt,
        inner,
      },
    ];
  };
  const branches = model.pages.map((page, place): Branch => {
    const all = pages[place] ?? [];
    return {
      key: page.key,
      words: words.page(place + 1, page.title),
      href: benchHref(formId, wish, { sida: page.key, falt: undefined, visa: undefined }, '#visning'),
      isCurrent: wish.falt === undefined && wish.sida === page.key,
      inner: isWhole || page.key === current ? all.flatMap(branch) : [],
    };
  });
  return { branches, ...(!isWhole && { ofAll: count }) };
};

const countOf = (list: readonly Located[]): number =>
  list.reduce((sum, { inner }) => sum + 1 + countOf(inner), 0);

/** The page that is looked at: that of the chosen question, else the chosen one. */
export const pageOf = (
  pages: readonly (readonly Located[])[],
  { falt, sida }: Pick<BenchWish, 'falt' | 'sida'>,
): string | undefined => {
  if (falt === undefined) return sida;
  const has = (list: readonly Located[]): boolean => list.some(({ id, inner }) => id === falt || has(inner));
  return pages.find(has)?.[0]?.page.key ?? sida;
};
