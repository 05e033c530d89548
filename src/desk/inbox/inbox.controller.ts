import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { InboxViews, LONGEST_VIEW_NAME, LONGEST_VIEW_QUERY, ViewNameTaken } from '../../cases';
import type { Pairs } from '../../form';
import { Allow, FRESHENING, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { isOneOf, MAY_ENTER, MAY_HANDLE_CASES, MAY_READ_CASES } from '../rights';
import { USUAL } from './columns';
import { InboxView, type DrawnBeside, type Listed } from './inbox-view';
import type { Given, ReadWish } from './read-wish';
import { listAddress, queryOf } from './wish';

/** What the address says was just done. */
const NEWS = ['vy-sparad', 'vy-borttagen', 'vy-beskuren', 'andrat', 'skickat'] as const;

/** The list of cases, and the views that are kept of it. Every look is written down before what is looked at is sent. */
@Controller('personal')
export class InboxController {
  constructor(
    private readonly view: InboxView,
    private readonly views: InboxViews,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  /** The list that the address names; designers, who may not see any, go on to the forms. */
  @Get()
  @Allow(...MAY_ENTER)
  async list(
    @Query('gjort') done: unknown,
    @Query('antal') count: unknown,
    @Headers(FRESHENING) mark: string | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Html | GoTo | string> {
    if (!isOneOf(user.roles, MAY_READ_CASES)) return new GoTo(addresses.forms);
    const { given, names } = inAddress(request);
    const which = NEWS.find((one) => one === done);
    const read = this.view.read(
      request,
      user,
      given,
      names.filter((name) => which === undefined || (name !== 'gjort' && name !== 'antal')),
    );
    const { inbox } = this.sites.of(request).texts;
    // By hand, or by a link of somebody's: it is in the history of a browser already, and goes no further.
    const listed = await this.view.list(request, user, withLeak(read), mark === undefined);
    if (mark !== undefined && mark === this.view.markOf(listed)) {
      // Nothing that was not shown already: no look.
      void reply.status(204).header('cache-control', 'no-store');
      return '';
    }
    const number = typeof count === 'string' && /^\d{1,3}$/.test(count) ? Number(count) : 0;
    const news = {
      'vy-sparad': inbox.kept,
      'vy-borttagen': inbox.viewRemoved,
      'vy-beskuren': inbox.viewCut,
      andrat: inbox.done(number),
      skickat: inbox.sent(number),
    };
    return this.show(request, listed, which === undefined ? {} : { news: news[which] });
  }

  /** What was searched for or chosen, as an address; what is about a person gets no address, and its list is shown here. */
  @Post('sok')
  @Allow(...MAY_READ_CASES)
  async search(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const given = inPost(body);
    // From the box on every page all cases are meant, from the filters only those that were chosen.
    const isFromBar = given('status').length === 0;
    const read = this.view.read(request, user, (name) =>
      isFromBar && name === 'ansvarig' ? ['alla'] : isFromBar && name === 'status' ? ['alla'] : given(name),
    );
    if (read.personal === undefined && read.faults.length === 0) return new GoTo(listAddress(read.wish));
    return this.show(request, await this.view.list(request, user, read));
  }

  /** Keeps the list under a name. */
  @Post('vyer')
  @Allow(...MAY_READ_CASES)
  async keep(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const { inbox } = this.sites.of(request).texts;
    const [name = '', query = '', team] = ['_name', '_query', '_team'].map((key) =>
      body?.get(key)?.[0]?.trim(),
    );
    const address = new URLSearchParams(query);
    const read = this.view.read(request, user, (key) => address.getAll(key), [...address.keys()]);
    const tidy = queryOf({ ...read.wish, after: undefined });
    const isTeams = team === '1' && isOneOf(user.roles, MAY_HANDLE_CASES);
    const letters = Array.from(name).length;
    const wrong =
      letters === 0
        ? inbox.nameMissing
        : letters > LONGEST_VIEW_NAME
          ? inbox.nameTooLong
          : tidy.length > LONGEST_VIEW_QUERY
            ? inbox.queryTooLong
            : (read.personal ?? read.faults[0]);
    const again = async (viewError: string): Promise<Html> => {
      const listed = await this.view.list(request, user, withLeak(read));
      return this.show(request, listed, { viewError, viewName: name, status: 422 });
    };
    if (wrong !== undefined) return again(wrong);
    try {
      await this.views.add({ name, query: tidy, isTeams, by: user.id }, (tx, id) =>
        this.audit.record(tx, { actor: user.id, action: 'view.kept', details: { view: id, isTeams } }),
      );
    } catch (fault) {
      if (!(fault instanceof ViewNameTaken)) throw fault;
      return again(inbox.nameTaken);
    }
    return new GoTo(`${addresses.cases}?${tidy}&gjort=vy-sparad`);
  }

  /** One's own view, or one of the team's, is kept no more. @throws ViewNotFound */
  @Post('vyer/:view/ta-bort')
  @Allow(...MAY_READ_CASES)
  async remove(@Param('view') id: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    await this.views.remove(id, user.id, (tx, view) =>
      this.audit.record(tx, { actor: user.id, action: 'view.removed', details: { view } }),
    );
    return new GoTo(`${addresses.cases}?gjort=vy-borttagen`);
  }

  /** Drawn while the look is written down: without its trace nothing is sent. */
  private async show(request: FastifyRequest, listed: Listed, more?: DrawnBeside): Promise<Html> {
    const [page] = await Promise.all([
      this.view.draw(request, listed, more),
      this.record(listed.user, listed),
    ]);
    return page;
  }

  /** That it was looked at; what was searched for is kept apart, since it may be a person. */
  private async record(user: StaffUser, { rows, filter, read }: Listed): Promise<void> {
    const isSearch = (filter.terms ?? []).length > 0 || (filter.answers ?? []).length > 0;
    const last = rows.at(-1);
    const answers = read.wish.columns.filter((column) => column.startsWith('/'));
    await this.audit.recordAlone({
      actor: user.id,
      action: isSearch ? 'cases.searched' : 'cases.listed',
      ...(read.wish.formId !== undefined && { formId: read.wish.formId }),
      details: {
        count: rows.length,
        ...(answers.length > 0 && { columns: answers.join(' ') }),
        ...(last !== undefined && { first: rows[0]?.number ?? '', last: last.number }),
        ...(isSearch && { words: filter.terms?.length ?? 0, answers: filter.answers?.length ?? 0 }),
      },
      ...(isSearch && {
        personal: {
          ...(read.wish.words !== '' && { words: read.wish.words }),
          ...Object.fromEntries(read.wish.answers.map(({ pointer, typed }) => [pointer, typed])),
        },
      }),
    });
  }
}

const inAddress = (request: FastifyRequest): { readonly given: Given; readonly names: readonly string[] } => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  return { given: (name) => searchParams.getAll(name), names: [...searchParams.keys()] };
};

/** That it must not stand in an address is a fault of one that does. */
const withLeak = (read: ReadWish): ReadWish =>
  read.personal === undefined ? read : { ...read, faults: [...read.faults, read.personal] };

/** As an address says it. One box orders the list, and columns that are shown anyway need not be told. */
const inPost = (body: Pairs | undefined): Given => {
  const get: Given = (name) => body?.get(name) ?? [];
  const ordered = get('ordnad').at(-1);
  return (name) => {
    if (name === 'ordning' && ordered !== undefined) return [ordered.replace(/\.stigande$/, '')];
    if (name === 'riktning' && ordered !== undefined)
      return [ordered.endsWith('.stigande') ? 'stigande' : ''];
    const given = get(name);
    return name === 'kol' && given.join(' ') === USUAL_AS_POSTED ? [] : given;
  };
};

const USUAL_AS_POSTED = USUAL.join(' ');
