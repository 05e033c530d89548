import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OwnCases, type OwnCase } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { localService, showDay } from '../../form';
import { Allow, CaseHolders } from '../../identity';
import type { Html } from '../../platform/http';
import type { Item } from '../../views';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { statusTag } from '../case/status-tag';
import { residentStatuses } from '../case/status-words';
import { FillInService } from '../fill-in/fill-in.service';
import { whereToGoOn } from '../fill-in/where-to-go';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { Visitors, type Visitor } from '../site/visitors';
import { readCursor, writeCursor } from './cursor';
import { MinePage, type MineLists } from './mine.page';
import { SignedOutPage } from './signed-out.page';

/** Rows on a page. */
const ROWS = 20;

/** The cases and drafts of whoever is signed in. */
@Controller('mina-sidor')
export class MineController {
  constructor(
    private readonly visitors: Visitors,
    private readonly holders: CaseHolders,
    private readonly cases: OwnCases,
    private readonly access: CaseAccess,
    private readonly fillIn: FillInService,
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
  ) {}

  /** For one who is not signed in: how to get at one's cases. */
  @Get()
  @Allow('everyone')
  async list(@Query('efter') after: unknown, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.sites.of(request, addresses.mine);
    const visitor = await this.visitors.of(request);
    const { person } = visitor;
    if (person === undefined) return draw(SignedOutPage({ site }), site.municipality, { personal: true });

    const ids = await this.holders.casesOf([this.visitors.ownerOf(person)]);
    const place = readCursor(after);
    const found = await this.cases.among(ids, ROWS + 1, place);
    const shown = found.slice(0, ROWS);
    const last = shown.at(-1);
    const lists: MineLists = {
      drafts: place === undefined ? await this.drafts(visitor, site) : [],
      toDo: await this.items(shown, 'to-do', site),
      goingOn: await this.items(shown, 'going-on', site),
      ended: await this.items(shown, 'ended', site),
    };
    const next = found.length > ROWS && last ? addresses.mineAfter(writeCursor(last)) : undefined;
    const page = MinePage({ site, lists, next, isFirst: place === undefined });
    return draw(page, site.municipality, { personal: true });
  }

  private async drafts({ owners }: Visitor, site: Site): Promise<Item[]> {
    const { mine } = site.texts;
    return (await this.fillIn.unsent(owners, site.textLanguage)).map((open) => {
      const { href, step, of } = whereToGoOn(open);
      return {
        title: open.model.title,
        href,
        text: mine.draft(step, of, showDay(open.draft.expiresAt, site.language)),
        tag: { icon: 'waiting', words: mine.notSent },
      };
    });
  }

  private items(all: readonly OwnCase[], part: OwnCase['part'], site: Site): Promise<Item[]> {
    return Promise.all(all.filter((one) => one.part === part).map((one) => this.item(one, site)));
  }

  private async item(one: OwnCase, site: Site): Promise<Item> {
    const { language, textLanguage, texts } = site;
    const version = await this.catalogue.version(one.formVersionId);
    const title = localService(version.definition, textLanguage).title ?? version.model(textLanguage).title;
    const statuses = residentStatuses(this.catalogue, version.formId, site);
    const status = statuses[one.status] ?? one.status;
    const path = this.access.path(one.id, one.number);
    return {
      title,
      href: addresses.wholeCase(path),
      text:
        one.status === 'submitted'
          ? texts.mine.sentIn(one.number, showDay(one.receivedAt, language))
          : texts.mine.since(one.number, status.toLowerCase(), showDay(one.since, language)),
      ...(one.unread > 0 && { meta: [{ icon: 'message', words: texts.mine.unread(one.unread) }] }),
      tag: { ...statusTag(one.status), words: status },
    };
  }
}
