import type { JSX } from 'preact';
import {
  Crumbs,
  Empty,
  List,
  PageWrap,
  Phone,
  RailPart,
  SectionHead,
  WithRail,
  type Item,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

/** What is one's own, in the order that it matters. */
export interface MineLists {
  readonly drafts: readonly Item[];
  readonly toDo: readonly Item[];
  readonly goingOn: readonly Item[];
  readonly ended: readonly Item[];
}

export interface MinePageProps {
  readonly site: Site;
  readonly lists: MineLists;
  /** Where the rest is. */
  readonly next?: string;
  /** Whether it begins at the beginning. */
  readonly isFirst: boolean;
}

/** One's own cases and drafts: what one must do, what goes on, what has ended. */
export const MinePage = ({ site, lists, next, isFirst }: MinePageProps): JSX.Element => {
  const { texts } = site;
  const { mine } = texts;
  const toDo = [...lists.toDo, ...lists.drafts];
  const isEmpty = toDo.length + lists.goingOn.length + lists.ended.length === 0;
  return (
    <ResidentPage site={site} title={mine.title} indexed={false}>
      <PageWrap>
        <Crumbs
          above={[{ words: texts.page.start, href: addresses.start }]}
          here={mine.title}
          texts={texts}
        />
        <WithRail label={texts.page.help} rail={<Beside site={site} />}>
          <div>
            <h1>{mine.title}</h1>
            {isEmpty && isFirst && (
              <div class="field">
                <Empty
                  icon="document"
                  heading={mine.none}
                  text={mine.noneText}
                  way={{ words: mine.services, href: addresses.start }}
                />
              </div>
            )}
            {isEmpty && !isFirst && <p class="field">{mine.noMore}</p>}
            <Part heading={mine.toDo} items={toDo} />
            <Part heading={mine.goingOn} items={lists.goingOn} />
            <Part heading={mine.ended} items={lists.ended} />
            {next !== undefined && (
              <p class="field">
                <a href={next}>{mine.older}</a>
              </p>
            )}
            {!isFirst && (
              <p class="field">
                <a href={addresses.mine}>{mine.newest}</a>
              </p>
            )}
          </div>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

const Part = ({
  heading,
  items,
}: {
  readonly heading: string;
  readonly items: readonly Item[];
}): JSX.Element | null =>
  items.length === 0 ? null : (
    <>
      <SectionHead heading={heading} />
      <List items={items} />
    </>
  );

const Beside = ({ site: { texts, municipality } }: { readonly site: Site }): JSX.Element => (
  <>
    <RailPart heading={texts.mine.missing}>
      <p class="small">{texts.mine.missingText}</p>
    </RailPart>
    <RailPart heading={texts.page.help}>
      <p class="small">
        {texts.page.callUs} <Phone number={municipality.contact.phone} />
      </p>
    </RailPart>
  </>
);
