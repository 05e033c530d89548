import { Injectable } from '@nestjs/common';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import { decodePairs, encodeAnswer, showForm, type Pairs, type ShownNode, type ShownPage } from '../../form';
import type { Html } from '../../platform/http';
import { followRules, withInside } from '../../views';
import { addresses } from '../addresses';
import { takesSignIn } from '../sign-in/sign-in-gate';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { CHANGES, readAction } from './action';
import { SHOWN } from './changed-pairs';
import { searchesIn } from './searches';
import { waysOfDraft } from './fill-ways';
import { StepPage, type StepPageProps } from './step.page';

export interface Posted {
  readonly site: Site;
  readonly draftId: string;
  readonly key: string;
  readonly pairs: Pairs;
}

/** `14.02`, as the page carried it along. It comes back from outside, so it may be nothing else. */
const TIME = /^\d{1,2}[.:]\d{2}$/;

/** Why a step was not saved: the database is away; nobody is signed in, or not well enough; or it is nobody's whom we see here. */
export interface Unsaved {
  readonly kind: 'away' | 'signed-out' | 'another';
  /** The least to sign in with. */
  readonly level?: number;
}

interface Why {
  readonly status: number;
  readonly retryAfter?: number;
  readonly told: Pick<StepPageProps, 'news' | 'newsText' | 'inNewTab'>;
}

/**
 * The page a person was on, with what was typed still in it, when it cannot be saved: drawn from the post alone, and from the
 * form version. It tells nothing that was not posted.
 */
@Injectable()
export class LostPages {
  constructor(private readonly catalogue: CatalogueService) {}

  /**
   * Nothing when the version is not to be had: then a general page must do. Nor for a form that has nothing to do with signing in,
   * where that is the trouble.
   * @param unsaved `hadFiles`: files came along, are gone, and are to be chosen again
   */
  async draw(
    posted: Posted,
    { hadFiles, ...unsaved }: Unsaved & { readonly hadFiles: boolean },
  ): Promise<Html | undefined> {
    const version = await this.version(posted);
    if (version === undefined || (unsaved.kind !== 'away' && !takesSignIn(version))) return undefined;
    const why = whyOf(unsaved, posted);
    const { filesAgain } = posted.site.texts.login;
    const newsText = [why.told.newsText, hadFiles ? filesAgain : undefined].filter(Boolean).join(' ');
    return this.page(posted, version, { ...why, told: { ...why.told, newsText } });
  }

  private version({ pairs }: Posted): Promise<OpenedVersion | undefined> {
    return this.catalogue.version(pairs.get('_version')?.[0] ?? '').catch(() => undefined);
  }

  private page(
    { site, draftId, key, pairs }: Posted,
    version: OpenedVersion,
    { told, ...answered }: Why,
  ): Html | undefined {
    const model = version.model(site.textLanguage);
    const { answer, chosen } = decodePairs(model, version.compiled, pairs, { answer: undefined, chosen: {} });
    const shown = showForm(version.model(site.textLanguage, answer), version.compiled, answer, chosen);
    const page = shown.pages.find((one) => one.page.key === key);
    if (page === undefined) return undefined;
    const posted = withPosted(page, pairs);
    const saved = pairs.get('_saved')?.[0] ?? '';
    const { texts } = site;
    const step = StepPage({
      site: { ...site, inForm: true },
      ways: waysOfDraft(draftId),
      page: posted,
      // Other pages' answers are not known now, so which of them are asked for is a guess.
      shown: { ...shown, pages: shown.pages.map((one) => (one === page ? posted : one)) },
      pairs: new Map([...encodeAnswer(shown), ...pairs]),
      problems: [],
      hidden: {
        _version: version.id,
        _saved: saved,
        ...Object.fromEntries((pairs.get(SHOWN) ?? []).map((shown) => [SHOWN, shown])),
        ...(pairs.has(CHANGES) && { [CHANGES]: '1' }),
      },
      saved: TIME.test(saved) ? texts.step.saved(saved) : '',
      phone: site.municipality.contact.phone,
      searches: searchesIn(key, pairs, readAction(pairs)).words,
      ...told,
    });
    return draw(step, site.municipality, {
      personal: true,
      ...answered,
      rules: followRules(posted),
    });
  }
}

const whyOf = ({ kind, level }: Unsaved, { site: { texts }, draftId, key, pairs }: Posted): Why => {
  const { login } = texts;
  const step = addresses.step(draftId, key);
  switch (kind) {
    case 'away': {
      const saved = pairs.get('_saved')?.[0] ?? '';
      const newsText = TIME.test(saved) ? texts.step.stillSaved(saved) : undefined;
      return { status: 503, retryAfter: 10, told: { news: 'lost', newsText } };
    }
    case 'signed-out': {
      const inNewTab = { words: login.inNewTab, href: addresses.signIn(step, level) };
      return { status: 401, told: { news: 'signed-out', newsText: login.notSavedText, inNewTab } };
    }
    case 'another': {
      const inNewTab = { words: login.outInNewTab, href: addresses.signOutFrom(step) };
      return { status: 404, told: { news: 'another', newsText: login.anotherText, inNewTab } };
    }
  }
};

/** Every question that was posted is shown, whatever the answers on other pages would say. */
const withPosted = (page: ShownPage, pairs: Pairs): ShownPage => {
  const names = [...pairs.keys()];
  const wasPosted = (pointer: string): boolean =>
    names.some(
      (name) => name === pointer || name.startsWith(`${pointer}/`) || name.startsWith(`${pointer}#`),
    );
  const show = (node: ShownNode): ShownNode => {
    const visible = node.visible || (node.pointer !== '' && wasPosted(node.pointer));
    return withInside({ ...node, visible }, show);
  };
  return { ...page, visible: true, nodes: page.nodes.map(show) };
};
