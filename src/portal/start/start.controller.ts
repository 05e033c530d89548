import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService, searchForms, type OfferedForm } from '../../catalogue';
import { localService, showDay, type Language } from '../../form';
import { Allow } from '../../identity';
import { Cookies, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { FillInService } from '../fill-in/fill-in.service';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { ownerIn } from '../site/visitor';
import { HitsPage, StartPage, type Begun, type Offer } from './start.page';

/** Letters of a search; more is not what anyone types. */
const LONGEST_SEARCH = 200;

/** Services in the first list when fewer are marked as popular. */
const SHOWN_FIRST = 6;

/** The catalogue: `/`, `/?q=words`, `/?amne=subject`. */
@Controller()
export class StartController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly fillIn: FillInService,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @Allow('everyone')
  async start(
    @Req() request: FastifyRequest,
    @Query('q') q: unknown,
    @Query('amne') subject: unknown,
  ): Promise<Html> {
    if (typeof q === 'string' && q.trim() !== '') return this.search(request, q.slice(0, LONGEST_SEARCH));
    if (typeof subject === 'string') return this.subject(request, subject);
    const site = this.sites.of(request, addresses.start);
    const all = this.offers(site.language);
    const order = new Map(this.catalogue.forms().map((form) => [form.id, form.definition.service.popular]));
    const popular = all
      .toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || byTitle(a, b))
      .filter(({ id }, place) => order.get(id) !== undefined || place < SHOWN_FIRST);
    const begun = await this.begun(request, site.language);
    const page = StartPage({ site, all, popular, begun });
    return draw(page, site.municipality, { personal: begun !== undefined });
  }

  private search(request: FastifyRequest, words: string): Html {
    const site = this.sites.of(request, addresses.search(words));
    const hits = searchForms(this.offers(site.language), words);
    return draw(HitsPage({ site, words, hits }), site.municipality);
  }

  private subject(request: FastifyRequest, id: string): Html {
    const site = this.sites.of(request, addresses.subject(id));
    const category = site.municipality.categories.find((one) => one.id === id);
    const hits = this.offers(site.language).filter((offer) => offer.category === id);
    const subject = category?.name ?? site.texts.start.subjects;
    return draw(HitsPage({ site, subject, hits }), site.municipality);
  }

  private offers(
    language: Language,
  ): (Offer & { keywords?: readonly string[]; inside: readonly string[] })[] {
    return this.catalogue.forms().map((form) => toOffer(form, language));
  }

  /** The draft that this browser saved last, if it has one that was not sent. */
  private async begun(request: FastifyRequest, language: Language): Promise<Begun | undefined> {
    const owner = ownerIn(this.cookies, request);
    const open = owner && (await this.fillIn.latest(owner, language));
    if (open === undefined) return undefined;
    const keptUntil = showDay(open.draft.expiresAt, language);
    return { title: open.model.title, keptUntil, ...this.fillIn.whereToGoOn(open) };
  }
}

const byTitle = (a: Offer, b: Offer): number => a.title.localeCompare(b.title, 'sv');

const toOffer = ({ id, definition, version }: OfferedForm, language: Language) => {
  const service = localService(definition, language);
  const model = version.model(language);
  return {
    id,
    title: service.title ?? model.title,
    summary: service.summary,
    category: service.category,
    keywords: service.keywords,
    needsLogin: service.login === 'required',
    inside: model.pages.flatMap((page) => [page.title, ...page.nodes.map((node) => node.label)]),
  };
};
