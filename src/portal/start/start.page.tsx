import type { JSX } from 'preact';
import {
  Crumbs,
  Empty,
  Hero,
  iconNamed,
  List,
  PageWrap,
  Resume,
  Search,
  StartGrid,
  StartPart,
  Subjects,
  type Item,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

/** A service as it stands in a list. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly category?: string;
  readonly needsLogin: boolean;
}

/** A draft to go on with. */
export interface Begun {
  readonly title: string;
  readonly href: string;
  readonly step: number;
  readonly of: number;
  readonly keptUntil: string;
}

export interface StartPageProps {
  readonly site: Site;
  readonly popular: readonly Offer[];
  readonly all: readonly Offer[];
  readonly begun?: Begun;
}

const toItem = (offer: Offer, site: Site): Item => ({
  title: offer.title,
  href: addresses.service(offer.id),
  text: offer.summary,
  meta: [
    offer.needsLogin
      ? { icon: 'lock', words: site.texts.start.login }
      : { icon: 'done', words: site.texts.start.noLogin },
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
        {begun !== undefined && <Resume {...begun} lift texts={site.texts} />}
        {all.length === 0 ? (
          <Empty icon="document" heading={start.noServices} text={start.noServicesHelp} />
        ) : (
          <StartGrid>
            <StartPart id="vanliga" heading={start.popular}>
              <List items={popular.map((offer) => toItem(offer, site))} />
            </StartPart>
            <StartPart id="amnen" heading={start.subjects}>
              <Subjects subjects={subjects} />
            </StartPart>
          </StartGrid>
        )}
      </PageWrap>
    </ResidentPage>
  );
};

export interface HitsPageProps {
  readonly site: Site;
  /** What was searched for; none when a subject was chosen. */
  readonly words?: string;
  /** The page's heading when a subject was chosen. */
  readonly subject?: string;
  readonly hits: readonly Offer[];
}

/** The services of a search or a subject. */
export const HitsPage = ({ site, words, subject, hits }: HitsPageProps): JSX.Element => {
  const { start, page } = site.texts;
  const heading = subject ?? start.results(words ?? '');
  return (
    <ResidentPage
      site={site}
      title={`${heading} – ${site.municipality.portal}`}
      indexed={words === undefined}
    >
      <PageWrap stack>
        <Crumbs
          above={[{ words: page.start, href: addresses.start }]}
          here={subject ?? start.search}
          texts={site.texts}
        />
        <h1>{heading}</h1>
        <SearchBox site={site} words={words} />
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
            <List items={hits.map((hit) => toItem(hit, site))} level={2} />
          </>
        )}
      </PageWrap>
    </ResidentPage>
  );
};
