import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { localMunicipality, type Language, type Municipality } from '../../form';
import { staffOf } from '../../identity';
import { Cookies, languageOf } from '../../platform/http';
import { texts, themeFile } from '../../views';
import type { DeskSite } from './desk-site';

/** The desk as one of the staff sees it: in their language, with their name. */
@Injectable()
export class DeskSites {
  /** By language, of the municipality as its file says now: put into words once, and not for every page. */
  private readonly local = new WeakMap<Municipality, Map<Language, Municipality>>();

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cookies: Cookies,
  ) {}

  of(request: FastifyRequest): DeskSite {
    const language = languageOf(this.cookies, request);
    const municipality = this.localOf(this.catalogue.municipality, language);
    const logo = municipality.theme?.logo;
    return {
      municipality,
      language,
      texts: texts(language),
      mark: logo && themeFile(logo),
      user: staffOf(request),
    };
  }

  private localOf(municipality: Municipality, language: Language): Municipality {
    const known = this.local.get(municipality) ?? new Map<Language, Municipality>();
    const local = known.get(language) ?? localMunicipality(municipality, language);
    this.local.set(municipality, known.set(language, local));
    return local;
  }
}
