import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CatalogueService } from '../../catalogue';
import { ExportsService } from '../../exports';
import { dayOf, isOldAssessment, showDate } from '../../form';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import type { Html } from '../../platform/http';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { isOneOf, MAY_ENTER, MAY_EXPORT } from '../rights';
import { FormsPage } from './forms.page';
import { streamOf } from './stream-of';

@Controller('personal/formular')
export class DeskFormsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly exports: ExportsService,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_ENTER)
  show(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Html {
    const site = this.sites.of(request);
    const { assessedAt } = site.municipality.accessibility;
    const page = FormsPage({
      site,
      forms: this.catalogue.forms().map(({ id, version, findings }) => ({
        id,
        title: version.model(site.language).title,
        version: version.number,
        remarks: findings.filter(({ level }) => level === 'warning'),
      })),
      refused: this.catalogue.refused(),
      oldStatement: isOldAssessment(assessedAt, dayOf(new Date()))
        ? showDate(assessedAt, site.language)
        : undefined,
      mayExport: isOneOf(user.roles, MAY_EXPORT),
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
    const file = await this.exports.csv(formId, 'excel', {
      begun: (cases) =>
        this.audit.recordAlone({
          actor: user.id,
          action: 'export.made',
          formId,
          details: { kind: 'csv', cases },
        }),
    });
    const stream = await streamOf(file.content);
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    return new StreamableFile(stream, {
      type: file.type,
      disposition: `attachment; filename="${file.name}"`,
    });
  }
}
