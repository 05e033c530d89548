import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { localService, type Service } from '../../form';
import { Allow } from '../../identity';
import type { Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { CookiesPage, PrivacyPage } from './about.page';
import { AccessibilityPage } from './accessibility.page';
import { ContactPage } from './contact.page';
import { cookiesTold } from './cookies-told';

/** The pages that every foot of a page links to. */
@Controller()
export class AboutController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
  ) {}

  @Get('kakor')
  @Allow('everyone')
  cookies(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.cookies);
    return draw(CookiesPage({ site, cookies: cookiesTold(site.texts) }), site.municipality);
  }

  @Get('personuppgifter')
  @Allow('everyone')
  privacy(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.privacy);
    const notices = this.services(site).flatMap(({ id, title, service: { privacy } }) =>
      privacy === undefined ? [] : [{ id, title, privacy }],
    );
    return draw(PrivacyPage({ site, notices }), site.municipality);
  }

  @Get('tillganglighet')
  @Allow('everyone')
  accessibility(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.accessibility);
    const { report } = site.municipality.accessibility;
    const form = this.catalogue.forms().find(({ id }) => id === report);
    const page = AccessibilityPage({ site, report: form && addresses.service(form.id) });
    return draw(page, site.municipality);
  }

  @Get('kontakt')
  @Allow('everyone')
  contact(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.contact);
    const services = this.services(site).flatMap(({ id, title, service: { contact } }) =>
      contact?.phone === undefined && contact?.email === undefined
        ? []
        : [{ id, title, phone: contact.phone, email: contact.email }],
    );
    return draw(ContactPage({ site, services }), site.municipality);
  }

  /** How each form is offered, in the visitor's language. */
  private services(site: Site): readonly { id: string; title: string; service: Service }[] {
    return this.catalogue.forms().map(({ id, definition, version }) => {
      const service = localService(definition, site.textLanguage);
      return { id, service, title: service.title ?? version.model(site.language).title };
    });
  }
}
