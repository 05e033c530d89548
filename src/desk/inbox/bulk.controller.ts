import { randomUUID } from 'node:crypto';
import { Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isCaseStatus, messageFault, messageText } from '../../cases';
import { CatalogueService } from '../../catalogue';
import type { Language, Pairs } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { isUuid } from '../../platform/ids';
import { addresses } from '../addresses';
import { inWordsOf, workflowOf } from '../cases/case-words';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_HANDLE_CASES } from '../rights';
import { BulkDeeds, type Outcome, type Picked } from './bulk-deeds';
import { BulkPage, type BulkStep } from './bulk.page';

/** More are not on a page. */
const MOST = 50;

/** What is done with several cases at once. Each is changed, and written down, in a transaction of its own: one that cannot be keeps no other back. */
@Controller('personal/markerade')
export class BulkController {
  constructor(
    private readonly deeds: BulkDeeds,
    private readonly catalogue: CatalogueService,
    private readonly sites: DeskSites,
  ) {}

  /** `_do` says what: `assign`, `status` and `message` ask for more first, `export` goes on where an export is ordered. */
  @Post()
  @Allow(...MAY_HANDLE_CASES)
  async post(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request);
    const { inbox, myCase } = site.texts;
    const one = (name: string): string => body?.get(name)?.at(-1)?.trim() ?? '';
    const back = backTo(one('_back'));
    const picked = pickedIn(body);
    const show = (step: BulkStep, status = 200, words = site): Html =>
      draw(BulkPage({ site: words, back, picked, ...step }), site, status);
    const askStatus = async (error?: string): Promise<Html> => {
      const { statuses, formId } = await this.deeds.statuses(user, picked);
      const workflow = formId === undefined ? undefined : workflowOf(this.catalogue, formId, site.language);
      const step = { step: 'status', statuses, ...(error !== undefined && { error }) } as const;
      return show(step, error === undefined ? 200 : 422, inWordsOf(site, workflow));
    };
    if (picked.length === 0) return show({ step: 'none', error: inbox.noPicked }, 422);
    if (picked.length > MOST) return show({ step: 'none', error: inbox.tooManyPicked(MOST) }, 422);

    const told = (outcomes: readonly Outcome[], news: 'andrat' | 'skickat'): Html | GoTo => {
      const failed = outcomes.filter(({ fault }) => fault !== undefined);
      const done = outcomes.length - failed.length;
      if (failed.length === 0) return new GoTo(withNews(back, news, done));
      return show({ step: 'told', done, isSent: news === 'skickat', failed }, done === 0 ? 409 : 200);
    };

    switch (one('_do')) {
      case 'take':
        return told(await this.deeds.assign(user, picked, user.id), 'andrat');
      case 'assign':
        return show({ step: 'assign', colleagues: await this.deeds.colleagues(user, picked) });
      case 'assign-now': {
        const to = one('_handler');
        if (to !== '-' && !isUuid(to)) {
          const colleagues = await this.deeds.colleagues(user, picked);
          return show({ step: 'assign', colleagues, error: inbox.assignChoose }, 422);
        }
        return told(await this.deeds.assign(user, picked, to === '-' ? null : to), 'andrat');
      }
      case 'status':
        return askStatus();
      case 'status-now': {
        const to = one('_status');
        if (!isCaseStatus(to)) return askStatus(inbox.statusChoose);
        return told(await this.deeds.changeStatus(user, picked, to), 'andrat');
      }
      case 'message':
        return show({ step: 'message', text: '', postKey: randomUUID() });
      case 'message-now': {
        const text = messageText(one('_message'));
        const fault = messageFault(text);
        const key = one('_key');
        const postKey = isUuid(key) ? key : randomUUID();
        if (fault !== undefined) {
          const error = fault === 'empty' ? myCase.empty : myCase.tooLong;
          return show({ step: 'message', text, postKey, error }, 422);
        }
        return told(await this.deeds.write(user, picked, { text, postKey }), 'skickat');
      }
      case 'export': {
        const byForm = await this.deeds.toExport(user, picked);
        const [only] = byForm;
        if (only === undefined) return show({ step: 'none', error: inbox.why.gone }, 404);
        if (byForm.size === 1) return new GoTo(exportOf(...only));
        const forms = [...byForm].map(([id, numbers]) => ({
          title: this.titleOf(id, site.language),
          count: numbers.length,
          href: exportOf(id, numbers),
        }));
        return show({ step: 'export', forms });
      }
      default:
        return new GoTo(back);
    }
  }

  private titleOf(formId: string, language: Language): string {
    const form = this.catalogue.allForms().find(({ id }) => id === formId);
    return form?.version.model(language).title ?? formId;
  }
}

const exportOf = (formId: string, numbers: readonly string[]): string =>
  addresses.newExportOf(formId, { arenden: numbers.join(',') });

/** Numbers, and what was seen of each: `2026-000127-4~3`. Each once. */
const pickedIn = (body: Pairs | undefined): readonly Picked[] => {
  const found = (body?.get('_case') ?? []).flatMap((value): Picked[] => {
    const [, number, seen] = /^(20\d{2}-\d{6,9}-\d)(?:~(\d{1,9}))?$/.exec(value) ?? [];
    return number === undefined ? [] : [{ number, ...(seen !== undefined && { seen: Number(seen) }) }];
  });
  return [...new Map(found.map((one) => [one.number, one])).values()];
};

/** The list that one came from: never another address. */
const backTo = (query: string): string =>
  query === '' ? addresses.cases : `${addresses.cases}?${new URLSearchParams(query).toString()}`;

const withNews = (back: string, news: string, count: number): string => {
  const url = new URL(back, 'http://localhost');
  url.searchParams.set('gjort', news);
  url.searchParams.set('antal', String(count));
  return url.pathname + url.search;
};
