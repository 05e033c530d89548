import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../catalogue';
import { localService, showSize, type Service } from '../../form';
import { addresses } from '../addresses';
import { whoHas } from '../service/elsewhere.page';
import type { Site } from '../site/site';
import { inOrder } from './letters';

/** A service as it stands in a list. */
export interface Offer {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary?: string;
  readonly category?: string;
  /** Place among the popular ones, lowest first. */
  readonly popular?: number;
  /** What one should know before one opens it. */
  readonly needs: 'login' | 'nothing' | 'elsewhere' | 'paper';
  /** The same in words. */
  readonly needsWords: string;
  /** Who has it, where that is not the municipality. */
  readonly outside?: string;
}

/** All services, as a visitor reads them. */
@Injectable()
export class Offers {
  constructor(private readonly catalogue: CatalogueService) {}

  /** In order of title. */
  all(site: Site): Offer[] {
    return this.some(site, () => true).sort(inOrder(site.language));
  }

  /** In the order of the ids; those that are not offered are left out. */
  of(site: Site, ids: readonly string[]): Offer[] {
    const wanted = new Set(ids);
    const offers = new Map(this.some(site, (id) => wanted.has(id)).map((offer) => [offer.id, offer]));
    return ids.flatMap((id) => offers.get(id) ?? []);
  }

  private some(site: Site, isWanted: (id: string) => boolean): Offer[] {
    const { textLanguage, texts } = site;
    const wantedForms = this.catalogue.forms().filter(({ id }) => isWanted(id));
    const forms = wantedForms.map(({ id, definition, version }) => {
      const service = localService(definition, textLanguage);
      const needsLogin = service.login === 'required';
      return {
        ...told(id, service, service.title ?? version.model(textLanguage).title),
        needs: needsLogin ? ('login' as const) : ('nothing' as const),
        needsWords: needsLogin ? texts.start.login : texts.start.noLogin,
        ...(service.authority?.outside === true && { outside: service.authority.name }),
      };
    });
    const wantedElsewhere = this.catalogue.elsewhere().filter(({ id }) => isWanted(id));
    const elsewhere = wantedElsewhere.map((offered) => {
      const service = localService(offered, textLanguage);
      const isPaper = service.link === undefined;
      return {
        ...told(offered.id, service, service.title ?? offered.service.title),
        needs: isPaper ? ('paper' as const) : ('elsewhere' as const),
        needsWords: isPaper
          ? texts.catalogue.paper(showSize(offered.paperSize ?? 0, site.language))
          : texts.catalogue.opensAt(whoHas(service)),
      };
    });
    return [...forms, ...elsewhere];
  }
}

const told = (id: string, { summary, category, popular }: Service, title: string) => ({
  id,
  href: addresses.service(id),
  title,
  summary,
  category,
  popular,
});
