import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CatalogueService } from '../../catalogue';
import { FeedbackService } from '../../feedback';
import { Allow, reachOf, reachParameter, SignedIn, type StaffUser } from '../../identity';
import type { Html } from '../../platform/http';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_READ_OPINIONS } from '../rights';
import { OpinionsPage } from './opinions.page';

/** Rows of each list: whoever wants them all asks the database. */
const ROWS = 200;

@Controller('personal/synpunkter-pa-sidorna')
export class OpinionsController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_READ_OPINIONS)
  async list(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    const reach = reachParameter(reachOf(user, MAY_READ_OPINIONS));
    const [byForm, comments, reports] = await Promise.all([
      this.feedback.byForm(reach),
      this.feedback.comments(ROWS, reach),
      // Of pages, which are no form's.
      reach === null ? this.feedback.reports(ROWS) : [],
    ]);
    const count = comments.length + reports.length;
    await this.audit.recordAlone({ actor: user.id, action: 'opinions.listed', details: { count } });
    const site = this.sites.of(request);
    const titles = new Map(
      this.catalogue.allForms().map(({ id, version }) => [id, version.model(site.language).title]),
    );
    const titleOf = (formId: string): string => titles.get(formId) ?? formId;
    return draw(OpinionsPage({ site, byForm, comments, reports, titleOf }), site);
  }
}
