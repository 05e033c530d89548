import { showTime, type Problem, type ShownPage } from '../../form';
import type { Html } from '../../platform/http';
import { followRules } from '../../views';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { AboutDraft } from '../supplements/about-draft';
import type { Site } from '../site/site';
import { CHANGES } from './action';
import { SHOWN, shownOnPage } from './changed-pairs';
import { waysOfDraft } from './fill-ways';
import type { OpenDraft } from './open-draft';
import { savedWords } from './saved-words';
import { inTheirWords } from './staff-words';
import { StepPage, type StepPageProps } from './step.page';
import { StoppedPage } from './stopped.page';
import { pageBefore } from './walk';

/** What a step tells beside the answers. */
export interface StepTold extends Pick<StepPageProps, 'searches' | 'byLink' | 'fetched' | 'scripts'> {
  /** All that is wrong on the page. */
  readonly problems: readonly Problem[];
  /** Why files of the last post were not taken. */
  readonly faults: readonly Problem[];
  /** As it stands in the page's address. */
  readonly query: Readonly<Record<string, unknown>>;
}

/** A step of a draft, with what has just happened to it. */
export const drawStep = (open: OpenDraft, page: ShownPage, anySite: Site, told: StepTold): Html => {
  const { draft, shown, pairs } = open;
  const site = inTheirWords(draft, anySite);
  const { query, faults, ...onPage } = told;
  const hasScript = told.scripts !== undefined;
  const saved = savedWords(draft, site);
  const problems = 'fel' in query ? told.problems : told.problems.filter(isToldAtOnce);
  const step = StepPage({
    site,
    shown,
    page,
    pairs,
    ...onPage,
    problems: [...problems, ...faults],
    scans: scansOf(open),
    ...newsOf(query, open, site),
    ways: waysOfDraft(draft.id),
    about: AboutDraft({ open, site }),
    isPassing: draft.daysKept === 0,
    hidden: {
      _version: draft.formVersionId,
      _saved: showTime(draft.savedAt, site.language),
      [SHOWN]: shownOnPage(page, pairs),
      ...('andra' in query && { [CHANGES]: '1' }),
    },
    saved: hasScript && draft.daysKept > 0 ? saved : `${saved} ${site.texts.step.savedByPost}`,
    phone: site.municipality.contact.phone,
  });
  return draw(step, site.municipality, { personal: true, rules: followRules(page), hasScript });
};

/** A page that stops whoever comes to it. */
export const drawStop = ({ draft, shown }: OpenDraft, page: ShownPage, site: Site): Html => {
  const before = pageBefore(shown, page.page.key);
  const stopped = StoppedPage({
    site,
    form: shown.model.title,
    page,
    phone: site.municipality.contact.phone,
    backHref: before && addresses.step(draft.id, before.page.key),
  });
  return draw(stopped, site.municipality, { personal: true });
};

/** A remark; and a file that can never be sent in, which nobody need press on to hear of. */
export const isToldAtOnce = ({ soft, keyword }: Problem): boolean => soft === true || keyword === 'file';

/** How far each file of the draft has been looked through. */
const scansOf = ({ files = [] }: OpenDraft): StepPageProps['scans'] =>
  new Map(files.map(({ sha256, scan }) => [sha256, scan]));

const newsOf = (
  query: Readonly<Record<string, unknown>>,
  { draft }: OpenDraft,
  site: Site,
): Pick<StepPageProps, 'news' | 'newsText'> => {
  if ('sparat' in query) return { news: 'saved', newsText: savedWords(draft, site) };
  return 'fler' in query ? { news: 'more' } : {};
};
