import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { engineLanguage, localMunicipality, type Language, type Municipality } from '../../form';
import { Cookies } from '../../platform/http';
import { siteOf, type Site } from './site';
import { textLanguageOf } from './visitor';

/** The site as one visitor sees it: in their language. */
@Injectable()
export class Sites {
  private readonly local = new Map<Language, Municipality>();

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cookies: Cookies,
  ) {}

  /** The language that forms' texts are wanted in (BCP 47). */
  textLanguage(request: FastifyRequest): string {
    return textLanguageOf(this.cookies, request);
  }

  /** @param here the page's address, where it may stand in a link: not with a secret in it */
  of(request: FastifyRequest, here?: string): Site {
    const textLanguage = this.textLanguage(request);
    return siteOf(this.municipality(engineLanguage(textLanguage)), textLanguage, here);
  }

  private municipality(language: Language): Municipality {
    const known = this.local.get(language);
    if (known !== undefined) return known;
    const made = localMunicipality(this.catalogue.municipality, language);
    this.local.set(language, made);
    return made;
  }
}
