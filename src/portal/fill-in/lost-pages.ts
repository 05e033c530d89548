import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../catalogue';
import { decodePairs, encodeAnswer, showForm, type Pairs, type ShownNode, type ShownPage } from '../../form';
import type { Html } from '../../platform/http';
import { followRules, withInside } from '../../views';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { readAction } from './action';
import { searchesIn } from './searches';
import { StepPage } from './step.page';

export interface Posted {
  readonly site: Site;
  readonly draftId: string;
  readonly key: string;
  readonly pairs: Pairs;
}

/** `14.02`, as the page carried it along. It comes back from outside, so it may be nothing else. */
const TIME = /^\d{1,2}[.:]\d{2}$/;

/**
 * The page a person was on, with what was typed still in it, when the database is gone: drawn from the post alone, and from
 * the form version that is still open in memory.
 */
@Injectable()
export class LostPages {
  constructor(private readonly catalogue: CatalogueService) {}

  /** Nothing when the version is not in memory: then a general page must do. */
  async draw({ site, draftId, key, pairs }: Posted): Promise<Html | undefined> {
    const version = await this.catalogue.version(pairs.get('_version')?.[0] ?? '').catch(() => undefined);
    if (version === undefined) return undefined;
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
      draftId,
      page: posted,
      // Other pages' answers are not known now, so which of them are asked for is a guess.
      shown: { ...shown, pages: shown.pages.map((one) => (one === page ? posted : one)) },
      pairs: new Map([...encodeAnswer(shown), ...pairs]),
      problems: [],
      hidden: { _version: version.id, _saved: saved },
      saved: TIME.test(saved) ? texts.step.saved(saved) : '',
      phone: site.municipality.contact.phone,
      searches: searchesIn(key, pairs, readAction(pairs)).words,
      news: 'lost',
      newsText: TIME.test(saved) ? texts.step.stillSaved(saved) : undefined,
    });
    return draw(step, site.municipality, {
      personal: true,
      status: 503,
      retryAfter: 10,
      rules: followRules(posted),
    });
  }
}

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
