import type { JSX } from 'preact';
import type { FormVersion } from '../../catalogue';
import { showDay, showInstant } from '../../form';
import type { Change } from '../../publishing';
import { Block, CaseGrid, CaseHead, ChangeList, Empty, FilterRow, FilterSelect, Notice } from '../../views';
import { addresses } from '../addresses';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import type { Side, Sides } from './difference-wish';
import type { FormStanding } from './form-standing';
import { toldChange } from './told-change';

export type { Side } from './difference-wish';

export interface DifferencePageProps {
  readonly site: DeskSite;
  readonly standing: FormStanding;
  /** Oldest first. */
  readonly versions: readonly Pick<FormVersion, 'number' | 'publishedAt' | 'sha256'>[];
  readonly sides: Sides;
  /** None where there is nothing to compare, or the folder has obstacles; `too-much` for a page to wait for. */
  readonly changes?: readonly Change[] | 'too-much';
}

/** What differs between two versions of a form, in words. */
export const DifferencePage = (props: DifferencePageProps): JSX.Element => {
  const { site, standing, sides } = props;
  const words = site.texts.workbench;
  const { chosen } = sides;
  const heading =
    chosen === undefined
      ? words.differenceTitle(standing.title)
      : words.differenceHeading(sideWords(chosen[1], site), sideWords(chosen[0], site));
  return (
    <DeskPage site={site} title={words.differenceTitle(standing.title)} part="forms">
      <CaseHead
        above={
          <>
            <a href={addresses.forms}>{site.texts.staff.forms}</a> /{' '}
            <a href={addresses.workbench(standing.id)}>{standing.title}</a>
          </>
        }
        heading={heading}
      />
      <CaseGrid beside={<Versions {...props} />}>
        {sides.unknown !== undefined && (
          <Notice tone="warn" said={site.texts.page.important}>
            <p>{words.noSuchVersion(sides.unknown)}</p>
          </Notice>
        )}
        <Told {...props} />
      </CaseGrid>
    </DeskPage>
  );
};

const sideWords = (side: Side, { texts }: DeskSite): string =>
  side === 'arbetskopia' ? texts.workbench.workingCopy : texts.workbench.versionIs(side);

const Told = (props: DifferencePageProps): JSX.Element => {
  const { site, standing, sides, changes } = props;
  const words = site.texts.workbench;
  if (sides.chosen === undefined)
    return <Empty icon="document" heading={words.noVersions} text={words.noVersionsText} />;
  if (changes === undefined)
    return (
      <Notice tone="warn" heading={words.unreadable} level={2} said={site.texts.page.important}>
        <p>
          {words.unreadableText}{' '}
          <a href={`${addresses.workbench(standing.id)}#problem`}>{words.seeProblems}</a>
        </p>
      </Notice>
    );
  if (changes === 'too-much')
    return (
      <Notice tone="warn" said={site.texts.page.important}>
        <p>{site.texts.versions.tooMuch(standing.id)}</p>
      </Notice>
    );
  if (changes.length === 0) return <Empty icon="done" heading={words.count(0)} text={words.same} />;
  return (
    <>
      {groupsOf(changes.slice(0, MOST)).map(([group, list]) => (
        <Block
          key={group}
          id={`andrat-${group.replace(/\W/g, '-')}`}
          heading={words.groups[group] ?? group}
          about={words.count(list.length)}
        >
          <ChangeList
            beforeWord={words.before}
            nowWord={words.nowWord}
            changes={list.map((change) => toldChange(change, site))}
          />
        </Block>
      ))}
      {changes.length > MOST && <p class="muted">{site.texts.versions.more(changes.length - MOST)}</p>}
    </>
  );
};

/** Changes on a page: who changes more than that reads the difference at the command line. */
const MOST = 500;

/** By file; the translations are one group. */
const groupsOf = (changes: readonly Change[]): [string, Change[]][] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = change.file.startsWith('texts.') ? 'texts' : change.file;
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  return [...groups];
};

/** What can be compared, and the versions that there are. */
const Versions = ({ site, standing, versions, sides }: DifferencePageProps): JSX.Element | null => {
  const words = site.texts.workbench;
  const { language } = site;
  if (versions.length === 0) return null;
  const newestFirst = [...versions].reverse();
  const options = [
    ...(standing.copy === undefined ? [] : [{ value: 'arbetskopia', label: words.workingCopyOption }]),
    ...newestFirst.map(({ number, publishedAt }) => ({
      value: String(number),
      label: words.versionOption(number, showDay(publishedAt, language)),
    })),
  ];
  const [from, to] = sides.chosen ?? [];
  return (
    <>
      <Block id="valj" heading={words.compareHeading}>
        <form class="filters" method="get" action={addresses.difference(standing.id)}>
          <FilterRow>
            <FilterSelect
              id="fran"
              name="fran"
              label={words.fromLabel}
              value={String(from)}
              options={options}
              wide
            />
            <FilterSelect
              id="till"
              name="till"
              label={words.toLabel}
              value={String(to)}
              options={options}
              wide
            />
            <button class="button small-button">{words.compare}</button>
          </FilterRow>
        </form>
      </Block>
      <Block id="versioner" heading={words.versions}>
        <ol class="log">
          {newestFirst.map(({ number, publishedAt, sha256 }) => (
            <li key={number}>
              <span>{site.texts.staff.version(number)}</span>
              <span>
                {words.publishedOn(showInstant(publishedAt, language))}
                <br />
                <span class="code muted">{sha256.slice(0, 8)}…</span>
                {number > 1 && versions.some((one) => one.number === number - 1) && (
                  <>
                    <br />
                    <a href={addresses.difference(standing.id, number - 1, number)}>
                      {words.againstBefore(number)}
                    </a>
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      </Block>
    </>
  );
};
