import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService, requireDesigner } from '../../catalogue';
import type { Pairs } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { GateKeeper, WorkingCopyChanged, WorkingCopyFaulty } from '../../publishing';
import { addresses } from '../addresses';
import { posted } from '../cases/posted';
import { progressScript } from '../frame/desk-script';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_DESIGN, MAY_READ_CASES } from '../rights';
import { GatePage } from './gate.page';
import { publishable } from './publishable';
import { VersionsView } from './versions-view';

/** Judging of a form's drafts and cases by what is in its folder: begun here, going on by itself, and told. */
@Controller('personal/formular/:form/versioner/granskning')
export class GateController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly view: VersionsView,
    private readonly gates: GateKeeper,
    private readonly sites: DeskSites,
  ) {}

  /** @throws FormNotFound */
  @Get()
  @Allow(...MAY_DESIGN)
  show(
    @Param('form') formId: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    requireDesigner(user, formId);
    return this.page(formId, user, request);
  }

  /** Begins, or joins where the same is judged already. @throws FormNotFound */
  @Post()
  @Allow(...MAY_DESIGN)
  async begin(
    @Param('form') formId: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    requireDesigner(user, formId);
    try {
      const definition = publishable(this.catalogue.workingCopy(formId), posted(body, '_sha'));
      await this.gates.begin(definition, user.id);
      return new GoTo(addresses.gate(formId));
    } catch (fault) {
      if (!(fault instanceof WorkingCopyChanged || fault instanceof WorkingCopyFaulty)) throw fault;
      return this.page(formId, user, request, this.sites.of(request).texts.refusals[fault.code], 409);
    }
  }

  /** @throws FormNotFound */
  @Post('avbryt')
  @Allow(...MAY_DESIGN)
  async cancel(@Param('form') formId: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    requireDesigner(user, formId);
    await this.gates.cancel(formId, this.catalogue.workingCopy(formId)?.read.definition, user.id);
    return new GoTo(addresses.gate(formId));
  }

  private async page(
    formId: string,
    user: StaffUser,
    request: FastifyRequest,
    refused?: string,
    status = 200,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const told = await this.view.ofForm(formId, site.language);
    const script = told.gate?.kept.state === 'running' ? progressScript : undefined;
    const mayReadCases = isWithin(reachOf(user, MAY_READ_CASES), formId);
    const page = GatePage({ site, told, mayReadCases, script, refused });
    return draw(page, site, status, script !== undefined);
  }
}
