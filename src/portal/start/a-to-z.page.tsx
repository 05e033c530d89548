import type { JSX } from 'preact';
import { Crumbs, LetterPart, Letters, PageWrap, Pages } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { byLetter, NO_LETTER } from './letters';
import type { Offer } from './offers';
import { paged } from './paged';

/** Titles on one page: with more, each letter is a page of its own, so that none is heavy to fetch. */
const MOST = 150;

export interface AToZPageProps {
  readonly site: Site;
  readonly all: readonly Offer[];
  /** The letter that was chosen, and the page of it, as they stand in the address. */
  readonly letter: unknown;
  readonly page: unknown;
}

/** All services by the letter they begin with. */
export const AToZPage = ({ site, all, letter, page: wanted }: AToZPageProps): JSX.Element => {
  const { catalogue, page } = site.texts;
  const groups = byLetter(all, site.language);
  const isSplit = all.length > MOST;
  const chosen = groups.find((group) => group.letter === letter) ?? groups[0];
  const shown = isSplit && chosen !== undefined ? [chosen] : groups;
  return (
    <ResidentPage site={site} title={`${catalogue.aToZ} – ${site.municipality.portal}`}>
      <PageWrap stack>
        <Crumbs
          above={[{ words: page.start, href: addresses.start }]}
          here={catalogue.aToZ}
          texts={site.texts}
        />
        <h1>{catalogue.aToZ}</h1>
        <Letters
          label={catalogue.letters}
          letters={groups.map((group) => ({
            letter: group.letter,
            href: isSplit ? addresses.aToZ(group.letter) : `#${anchorOf(group.letter)}`,
            current: isSplit && group === chosen,
          }))}
        />
        {shown.map((group) => {
          const one = paged(group.items, wanted, MOST);
          const way = (to: number) => addresses.aToZ(group.letter, to);
          return (
            <>
              <LetterPart
                key={group.letter}
                id={anchorOf(group.letter)}
                letter={group.letter}
                items={one.items.map(({ title, href }) => ({ title, href }))}
              />
              {isSplit && <Pages {...pagesOf(one, way, site)} />}
            </>
          );
        })}
      </PageWrap>
    </ResidentPage>
  );
};

const anchorOf = (letter: string): string => (letter === NO_LETTER ? 'siffror' : letter);

/** The ways to the pages before and after. */
export const pagesOf = (
  { page, of }: { readonly page: number; readonly of: number },
  way: (page: number) => string,
  { texts: { catalogue } }: Site,
) => ({
  label: catalogue.pages,
  now: catalogue.pageOf(page, of),
  ...(page > 1 && { before: { words: catalogue.before, href: way(page - 1) } }),
  ...(page < of && { after: { words: catalogue.after, href: way(page + 1) } }),
});
