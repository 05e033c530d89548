import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FormSearch } from '../../catalogue';
import { Allow } from '../../identity';
import { type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { FillInService } from '../fill-in/fill-in.service';
import { whereToGoOn } from '../fill-in/where-to-go';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { Visitors } from '../site/visitors';
import type { ResumeDraft } from '../../views';
import { begunDraft } from '../drafts/begun-draft';
import type { Site } from '../site/site';
import { Standing } from '../service/standing';
import { Offers } from './offers';
import { HitsPage, StartPage } from './start.page';

/** Letters of a search; more is not what anyone types. */
const LONGEST_SEARCH = 200;

/** Services in the first list when fewer are marked as popular. */
const SHOWN_FIRST = 6;

/** Services in the first list, however many are marked. */
const MOST_FIRST = 12;

/** The catalogue: `/`, `/?q=words`, `/?amne=subject`. */
@Controller()
export class StartController {
  constructor(
    private readonly search: FormSearch,
    private readonly offers: Offers,
    private readonly standing: Standing,
    private readonly fillIn: FillInService,
    private readonly sites: Sites,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow('everyone')
  async start(
    @Req() request: FastifyRequest,
    @Query('q') q: unknown,
    @Query('amne') subject: unknown,
    @Query('sida') wanted: unknown,
  ): Promise<Html> {
    if (typeof q === 'string' && q.trim() !== '')
      return this.hits(request, q.slice(0, LONGEST_SEARCH), wanted);
    if (typeof subject === 'string') return this.subject(request, subject, wanted);
    const site = this.standing.onStart(this.sites.of(request, addresses.start));
    const all = this.offers.all(site);
    const popular = all
      .toSorted((a, b) => (a.popular ?? Infinity) - (b.popular ?? Infinity))
      .filter(({ popular }, place) => place < (popular === undefined ? SHOWN_FIRST : MOST_FIRST));
    const begun = await this.begun(request, site);
    const page = StartPage({ site, all, popular, begun });
    return draw(page, site.municipality, { personal: begun.length > 0 });
  }

  private async hits(request: FastifyRequest, words: string, wanted: unknown): Promise<Html> {
    const site = this.sites.of(request, addresses.search(words));
    const { ids, meant } = await this.search.find(words, site.textLanguage);
    const hits = this.offers.of(site, ids);
    return draw(HitsPage({ site, words, hits, meant, page: wanted }), site.municipality);
  }

  private subject(request: FastifyRequest, id: string, wanted: unknown): Html {
    const site = this.sites.of(request, addresses.subject(id));
    const category = site.municipality.categories.find((one) => one.id === id);
    const hits = this.offers.all(site).filter((offer) => offer.category === id);
    const subject = { id, name: category?.name ?? site.texts.start.subjects };
    return draw(HitsPage({ site, subject, hits, page: wanted }), site.municipality);
  }

  /** What this visitor has begun and not sent, last saved first. */
  private async begun(request: FastifyRequest, site: Site): Promise<readonly ResumeDraft[]> {
    const { owners } = await this.visitors.of(request);
    const open = await this.fillIn.unsent(owners, site.textLanguage);
    return open.map((one) => begunDraft(one, whereToGoOn(one), site));
  }
}
