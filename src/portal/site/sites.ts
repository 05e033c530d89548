import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { engineLanguage, localMunicipality, type Language, type Municipality } from '../../form';
import { ResidentIn, ResidentsService } from '../../identity';
import { Cookies } from '../../platform/http';
import type { Listening } from '../../views';
import { ScriptsService } from '../script/scripts.service';
import { siteOf, type Site } from './site';
import { textLanguageOf } from './visitor';

/** The site as one visitor sees it: in their language. */
@Injectable()
export class Sites {
  /** By the municipality as it was read: the file may be changed. */
  private readonly local = new WeakMap<Municipality, Map<Language, Municipality>>();

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cookies: Cookies,
    private readonly scripts: ScriptsService,
    private readonly residents: ResidentsService,
    private readonly residentIn: ResidentIn,
  ) {}

  /** The language that forms' texts are wanted in (BCP 47). */
  textLanguage(request: FastifyRequest): string {
    return textLanguageOf(this.cookies, request);
  }

  /** @param here the page's address, where it may stand in a link: not with a secret in it */
  of(request: FastifyRequest, here?: string): Site {
    const textLanguage = this.textLanguage(request);
    const municipality = this.municipality(engineLanguage(textLanguage));
    return {
      ...siteOf(municipality, textLanguage, here),
      listening: this.listening(municipality),
      signedIn: this.signedIn(request),
    };
  }

  /** The same in a language that was asked for, as somebody sees it whom nobody knows. */
  inLanguage(textLanguage: string): Site {
    const municipality = this.municipality(engineLanguage(textLanguage));
    return { ...siteOf(municipality, textLanguage), listening: this.listening(municipality) };
  }

  /** @param here the page's address with a secret in it */
  ofSecret(request: FastifyRequest, here: string): Site {
    return { ...this.of(request), secretHere: here };
  }

  private signedIn(request: FastifyRequest): Site['signedIn'] {
    const known = this.residentIn.known(request);
    if (known === 'nobody') return this.residents.isOfferedTo(request) ? 'nobody' : undefined;
    if (known === 'unknown') return undefined;
    return { name: known.name, person: known, now: new Date(), script: this.scripts.session };
  }

  private listening({ readAloud = 'browser' }: Municipality): Listening | undefined {
    if (readAloud === 'none') return undefined;
    if (readAloud !== 'browser') return readAloud;
    const { listen } = this.scripts;
    return listen === undefined ? undefined : { script: listen };
  }

  private municipality(language: Language): Municipality {
    const { municipality } = this.catalogue;
    const known = this.local.get(municipality) ?? new Map<Language, Municipality>();
    this.local.set(municipality, known);
    const made = known.get(language) ?? localMunicipality(municipality, language);
    known.set(language, made);
    return made;
  }
}
