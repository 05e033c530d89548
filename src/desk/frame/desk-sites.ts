import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { localMunicipality } from '../../form';
import { staffOf } from '../../identity';
import { Cookies, languageOf } from '../../platform/http';
import { texts, themeFile } from '../../views';
import type { DeskSite } from './desk-site';

/** The desk as one of the staff sees it: in their language, with their name. */
@Injectable()
export class DeskSites {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cookies: Cookies,
  ) {}

  of(request: FastifyRequest): DeskSite {
    const language = languageOf(this.cookies, request);
    const municipality = localMunicipality(this.catalogue.municipality, language);
    const logo = municipality.theme?.logo;
    return {
      municipality,
      language,
      texts: texts(language),
      mark: logo && themeFile(logo),
      user: staffOf(request),
    };
  }
}
