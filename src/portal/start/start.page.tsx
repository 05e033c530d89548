import type { JSX } from 'preact';
import {
  Crumbs,
  Empty,
  Hero,
  iconNamed,
  List,
  PageWrap,
  Pages,
  Resume,
  Search,
  StartGrid,
  StartPart,
  Subjects,
  type Item,
  type ResumeDraft,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { pagesOf } from './a-to-z.page';
import type { Offer } from './offers';
import { paged } from './paged';

export interface StartPageProps {
  readonly site: Site;
  readonly popular: readonly Offer[];
  readonly all: readonly Offer[];
  /** What the visitor has begun and not sent. */
  readonly begun: readonly ResumeDraft[];
}

const ICONS = { login: 'lock', nothing: 'done', elsewhere: 'forward', paper: 'document' } as const;

const toItem = ({ title, href, summary, needs, needsWords, outside }: Offer): Item => ({
  title,
  href,
  text: summary,
  meta: [
    { icon: ICONS[needs], words: needsWords },
    ...(outside === undefined ? [] : [{ icon: 'civic' as const, words: outside }]),
  ],
});

const SearchBox = ({ site, words }: { readonly site: Site; readonly words?: string }): JSX.Element => (
  <Search
    label={site.texts.start.searchLabel}
    button={site.texts.start.search}
    action={addresses.start}
    words={words}
  />
);

/** The catalogue: search, what many look for, all subjects. */
export const StartPage = ({ site, popular, all, begun }: StartPageProps): JSX.Element => {
  const { start } = site.texts;
  const subjects = site.municipality.categories
    .map((category) => ({ category, count: all.filter((offer) => offer.category === category.id).length }))
    .filter(({ count }) => count > 0)
    .map(({ category, count }) => ({
      name: category.name,
      href: addresses.subject(category.id),
      icon: iconNamed(category.icon),
      count: start.services(count),
    }));
  return (
    <ResidentPage
      site={site}
      title={site.municipality.portal}
      description={start.lead(site.municipality.name)}
    >
      <Hero heading={start.heading} lead={start.lead(site.municipality.name)}>
        <SearchBox site={site} />
      </Hero>
      <PageWrap>
        {begun.length > 0 && <Resume drafts={begun} lift texts={site.texts} />}
        {all.length === 0 ? (
          <Empty icon="document" heading={start.noServices} text={start.noServicesHelp} />
        ) : (
          <StartGrid>
            <StartPart id="vanliga" heading={start.popular}>
              <List items={popular.map((offer) => toItem(offer))} />
            </StartPart>
            <StartPart id="amnen" heading={start.subjects}>
              <Subjects subjects={subjects} />
              <p class="field">
                <a href={addresses.aToZ()}>{site.texts.catalogue.aToZ}</a>
              </p>
            </StartPart>
          </StartGrid>
        )}
      </PageWrap>
    </ResidentPage>
  );
};

/** Rows on one page: more are heavy to fetch, and nobody reads them. */
const MOST_ROWS = 30;

export interface HitsPageProps {
  readonly site: Site;
  /** What was searched for; none when a subject was chosen. */
  readonly words?: string;
  /** What was probably meant, when only that was found. */
  readonly meant?: string;
  /** The subject that was chosen. */
  readonly subject?: { readonly id: string; readonly name: string };
  readonly hits: readonly Offer[];
  /** Which page of them, as it stands in the address. */
  readonly page: unknown;
}

/** The services of a search or a subject. */
export const HitsPage = (props: HitsPageProps): JSX.Element => {
  const { site, words = '', meant, subject, hits } = props;
  const { start, page, catalogue } = site.texts;
  const heading = subject?.name ?? start.results(words);
  const shown = paged(hits, props.page, MOST_ROWS);
  const way = (to: number) =>
    `${subject === undefined ? addresses.search(words) : addresses.subject(subject.id)}&sida=${to}`;
  return (
    <ResidentPage
      site={site}
      title={`${heading} – ${site.municipality.portal}`}
      indexed={subject !== undefined}
    >
      <PageWrap stack>
        <Crumbs
          above={[{ words: page.start, href: addresses.start }]}
          here={subject?.name ?? start.search}
          texts={site.texts}
        />
        <h1>{heading}</h1>
        <SearchBox site={site} words={subject === undefined ? words : undefined} />
        {meant !== undefined && (
          <p>
            {catalogue.meant} <a href={addresses.search(meant)}>{meant}</a>?
          </p>
        )}
        {hits.length === 0 ? (
          <Empty
            icon="search"
            heading={start.noHits}
            text={start.noHitsHelp}
            way={{ words: start.allSubjects, href: addresses.start }}
          />
        ) : (
          <>
            <p class="muted">{start.hits(hits.length)}</p>
            <List items={shown.items.map((hit) => toItem(hit))} level={2} />
            <Pages {...pagesOf(shown, way, site)} />
          </>
        )}
      </PageWrap>
    </ResidentPage>
  );
};
