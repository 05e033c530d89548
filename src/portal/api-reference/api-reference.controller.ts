import { Controller, Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { Documents } from '../../contract';
import { localService } from '../../form';
import { Allow } from '../../identity';
import { Configuration } from '../../platform/configuration';
import type { Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { ApiOfFormPage, ApiPage } from './api-reference.page';

/** What programs can ask for, to be read: drawn from the descriptions that programs read. */
@Controller('om/api')
export class ApiReferenceController {
  private readonly documents: Documents;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
    { publicUrl }: Configuration,
  ) {
    this.documents = new Documents({ server: publicUrl });
  }

  @Get()
  @Allow('everyone')
  whole(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.api);
    const forms = this.catalogue.forms();
    const named = forms.map(({ id }) => ({ id, title: this.titleOf(id, site) }));
    return draw(ApiPage({ site, document: this.documents.whole(forms), forms: named }), site.municipality);
  }

  /** @throws FormNotFound */
  @Get(':form')
  @Allow('everyone')
  ofForm(@Param('form') id: string, @Req() request: FastifyRequest): Html {
    const form = this.catalogue.offered(id);
    const site = this.sites.of(request, addresses.apiOf(id));
    const page = ApiOfFormPage({
      site,
      formId: id,
      title: this.titleOf(id, site),
      needsSignIn: form.version.definition.service.login === 'required',
      document: this.documents.ofForm(form),
    });
    return draw(page, site.municipality);
  }

  private titleOf(id: string, site: Site): string {
    const { definition, version } = this.catalogue.offered(id);
    return localService(definition, site.textLanguage).title ?? version.model(site.textLanguage).title;
  }
}
