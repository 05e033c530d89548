import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CatalogueService, FormNotFound } from '../../catalogue';
import { ExportsService, fileName, type Piece, WHOLE } from '../../exports';
import { dayOf, isOldAssessment, showDate } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import type { Html } from '../../platform/http';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { isOneOf, MAY_DESIGN, MAY_ENTER, MAY_EXPORT } from '../rights';
import { FormStandings } from '../workbench/form-standing';
import { DesignersFormsPage } from './designers-forms.page';
import { FormsPage } from './forms.page';
import { streamOf } from './stream-of';

@Controller('personal/formular')
export class DeskFormsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly exports: ExportsService,
    private readonly audit: AuditService,
    private readonly standings: FormStandings,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_ENTER)
  async show(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    const site = this.sites.of(request);
    const { assessedAt } = site.municipality.accessibility;
    const oldStatement = isOldAssessment(assessedAt, dayOf(new Date()))
      ? showDate(assessedAt, site.language)
      : undefined;
    const mayExport = isOneOf(user.roles, MAY_EXPORT);
    const reach = reachOf(user, MAY_ENTER);
    if (isOneOf(user.roles, MAY_DESIGN)) {
      const designed = reachOf(user, MAY_DESIGN);
      const standings = await this.standings.all(site.language, (id) => isWithin(reach, id));
      const forms = standings.map((standing) => ({ standing, mayDesign: isWithin(designed, standing.id) }));
      return draw(DesignersFormsPage({ site, forms, oldStatement, mayExport }), site);
    }
    const within = this.catalogue.forms().filter(({ id }) => isWithin(reach, id));
    const page = FormsPage({
      site,
      forms: within.map(({ id, version, findings }) => ({
        id,
        title: version.model(site.language).title,
        version: version.number,
        remarks: findings.filter(({ level }) => level === 'warning'),
      })),
      refused: this.catalogue.refused().filter(({ id }) => isWithin(reach, id)),
      oldStatement,
      mayExport,
    });
    return draw(page, site);
  }

  /** A form's cases for Excel. @throws FormNotFound */
  @Get(':form/arenden.csv')
  @Allow(...MAY_EXPORT)
  async csv(
    @Param('form') formId: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!isWithin(reachOf(user, MAY_EXPORT), formId)) throw new FormNotFound();
    const wish = { ...WHOLE, formId, format: 'csv' } as const;
    const begun = (cases: number): Promise<void> =>
      this.audit.recordAlone({
        actor: user.id,
        action: 'export.made',
        formId,
        details: { kind: 'csv', cases },
      });
    const pieces = await this.exports.make(wish, { begun }, { secretToo: user.mayReadSecret });
    const stream = await streamOf(casesOf(pieces));
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    return new StreamableFile(stream, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${fileName(formId, new Date(), 'csv')}"`,
    });
  }
}

/** The cases alone: groups that repeat, and what the columns mean, are files of an export that is ordered. */
async function* casesOf(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer, void, undefined> {
  for await (const { part, bytes } of pieces) if (part === '') yield bytes;
}
