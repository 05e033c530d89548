import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService, FormNotFound } from '../../catalogue';
import {
  type CaseTable,
  ExportOrders,
  ExportsService,
  ExportTemplates,
  handOut,
  isOver,
  NotWithoutPersonal,
  TEMPLATE_NAME_LENGTH,
} from '../../exports';
import type { Pairs } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { progressScript } from '../frame/desk-script';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_EXPORT } from '../rights';
import { ExportPage } from './export.page';
import { ExportsPage } from './exports.page';
import { typedFaults, type TypedFaults } from './faults';
import { NewExportPage, type NewExportPageProps } from './new-export.page';
import { hasOddPlace, keysOf, typedIn, type TypedWish, untyped, wishOf } from './typed-wish';

/** Exports: ordered, looked after, fetched. */
@Controller('personal/exporter')
export class DeskExportsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly exports: ExportsService,
    private readonly orders: ExportOrders,
    private readonly templates: ExportTemplates,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_EXPORT)
  async list(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.sites.of(request);
    const reach = reachOf(user, MAY_EXPORT);
    const titles = new Map(this.catalogue.allForms().map(({ id }) => [id, this.titleOf(id, request)]));
    const orders = await this.orders.ofUser(user);
    const forms = [...titles].filter(([id]) => isWithin(reach, id)).map(([id, title]) => ({ id, title }));
    forms.sort((a, b) => a.title.localeCompare(b.title, 'sv'));
    return draw(ExportsPage({ site, orders, forms, titleOf: (id) => titles.get(id) ?? id }), site);
  }

  /** @throws FormNotFound also for a form out of reach */
  @Get('ny')
  @Allow(...MAY_EXPORT)
  async begin(
    @Query() query: Readonly<Record<string, unknown>>,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const { formular, mall, arenden, gjort } = query;
    if (formular === undefined || formular === '') return new GoTo(addresses.exports);
    const formId = typeof formular === 'string' ? formular : '';
    const [tables, templates] = await this.known(user, formId);
    const template = templates.find(({ id }) => id === mall);
    const keys = keysOf(tables);
    const isTemplateOld = template?.shape.columns?.some(({ key }) => !keys.includes(key)) === true;
    const cases = typeof arenden === 'string' ? arenden.split(',').filter((text) => text !== '') : [];
    const news = gjort === 'sparad' ? 'saved' : gjort === 'borttagen' ? 'removed' : undefined;
    return this.page(request, formId, {
      tables,
      templates,
      typed: untyped(formId, cases, template),
      isTemplateOld,
      news,
    });
  }

  /** Orders it, or keeps the choice of columns. @throws FormNotFound, TooManyExports */
  @Post('ny')
  @Allow(...MAY_EXPORT)
  async order(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const formId = body?.get('formular')?.[0] ?? '';
    const [tables, templates] = await this.known(user, formId);
    const typed = typedIn(body, tables);
    const does = body?.get('_do')?.[0];
    const again = (faults: TypedFaults): Html =>
      this.page(request, formId, {
        tables,
        templates,
        typed,
        faults,
        templateName: body?.get('mall')?.[0] ?? '',
      });
    const { texts } = this.sites.of(request);
    const words = texts.exports.faults;
    if (hasOddPlace(typed)) return again({ kolumner: words.place });
    if (does === 'save') return this.save(user, typed, body?.get('mall')?.[0]?.trim() ?? '', request, again);
    const read = wishOf(typed);
    if ('faults' in read) return again(typedFaults(read.faults, texts));
    try {
      return new GoTo(addresses.exportOrder(await this.orders.order(user, read.wish)));
    } catch (fault) {
      if (!(fault instanceof NotWithoutPersonal)) throw fault;
      return again({ format: words.zip });
    }
  }

  /** @throws FormNotFound */
  @Post('mallar/:template/ta-bort')
  @Allow(...MAY_EXPORT)
  async removeTemplate(
    @Param('template') id: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
  ): Promise<GoTo> {
    const formId = body?.get('formular')?.[0] ?? '';
    await this.templates.remove(user, formId, id);
    return new GoTo(addresses.newExportOf(formId, { gjort: 'borttagen' }));
  }

  /** @throws ExportNotFound */
  @Get(':export')
  @Allow(...MAY_EXPORT)
  async show(
    @Param('export') id: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const order = await this.orders.find(user, id);
    const script = isOver(order) ? undefined : progressScript;
    const page = ExportPage({ site, order, title: this.titleOf(order.formId, request), script });
    return draw(page, site, 200, script !== undefined);
  }

  /** @throws ExportNotFound */
  @Post(':export/avbryt')
  @Allow(...MAY_EXPORT)
  async cancel(@Param('export') id: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    await this.orders.cancel(user, id);
    return new GoTo(addresses.exportOrder(id));
  }

  /** @throws ExportNotFound */
  @Post(':export/ta-bort')
  @Allow(...MAY_EXPORT)
  async remove(@Param('export') id: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    const order = await this.orders.find(user, id);
    if (!isOver(order)) await this.orders.cancel(user, id);
    await this.orders.remove(user, id);
    return new GoTo(addresses.exports);
  }

  /** The whole file, or the part that is asked for. @throws ExportNotFound */
  @Get(':export/filer/:name')
  @Allow(...MAY_EXPORT)
  async file(
    @Param('export') id: string,
    @Param('name') name: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const order = await this.orders.find(user, id);
    const { status, headers, stream } = await handOut(this.orders, user, order, name, request.headers);
    void reply.status(status).headers(headers);
    return stream && new StreamableFile(stream);
  }

  private async save(
    user: StaffUser,
    typed: TypedWish,
    name: string,
    request: FastifyRequest,
    again: (faults: TypedFaults) => Html,
  ): Promise<Html | GoTo> {
    const { texts } = this.sites.of(request);
    const words = texts.exports;
    if (name === '') return again({ mall: words.templateNameMissing });
    if (name.length > TEMPLATE_NAME_LENGTH)
      return again({ mall: words.templateNameLong(TEMPLATE_NAME_LENGTH) });
    // What a template does not hold need not be chosen yet.
    const read = wishOf({ ...typed, format: 'xlsx', purpose: 'other', from: '', to: '', statuses: [] });
    if ('faults' in read) return again(typedFaults(read.faults, texts));
    const { names, personal, columns } = read.wish;
    await this.templates.save(user, typed.form, name, { names, personal, ...(columns && { columns }) });
    return new GoTo(addresses.newExportOf(typed.form, { gjort: 'sparad' }));
  }

  /** @throws FormNotFound */
  private async known(
    user: StaffUser,
    formId: string,
  ): Promise<[CaseTable[], Awaited<ReturnType<ExportTemplates['ofForm']>>]> {
    if (!isWithin(reachOf(user, MAY_EXPORT), formId)) throw new FormNotFound();
    return Promise.all([this.exports.tables(formId), this.templates.ofForm(user, formId)]);
  }

  private page(
    request: FastifyRequest,
    formId: string,
    props: Omit<NewExportPageProps, 'site' | 'title'>,
  ): Html {
    const site = this.sites.of(request);
    const page = NewExportPage({ ...props, site, title: this.titleOf(formId, request) });
    return draw(page, site, props.faults === undefined ? 200 : 422);
  }

  private titleOf(formId: string, request: FastifyRequest): string {
    const form = this.catalogue.allForms().find(({ id }) => id === formId);
    return form?.version.model(this.sites.of(request).language).title ?? formId;
  }
}
