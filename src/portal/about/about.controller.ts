import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { DAYS_KEPT } from '../../drafts';
import { localService } from '../../form';
import { Allow, STAFF_COOKIE, STAFF_HOURS } from '../../identity';
import type { Html } from '../../platform/http';
import { addresses } from '../addresses';
import { CASE_COOKIE, CASE_COOKIE_DAYS } from '../case/case-access';
import { LINK_COOKIE } from '../fill-in/by-link';
import { SEARCH_COOKIE } from '../fill-in/searches';
import { draw } from '../site/draw';
import { Sites } from '../site/sites';
import { DRAFT_COOKIE, LANGUAGE_COOKIE, LANGUAGE_DAYS } from '../site/visitor';
import { CookiesPage, PrivacyPage } from './about.page';

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
    const { about } = site.texts;
    const cookies = [
      { name: DRAFT_COOKIE, purpose: about.cookieDraft, lifetime: about.days(DAYS_KEPT) },
      { name: SEARCH_COOKIE, purpose: about.cookieSearch, lifetime: about.session },
      { name: LINK_COOKIE, purpose: about.cookieLink, lifetime: about.session },
      { name: LANGUAGE_COOKIE, purpose: about.cookieLanguage, lifetime: about.days(LANGUAGE_DAYS) },
      { name: CASE_COOKIE, purpose: about.cookieCase, lifetime: about.days(CASE_COOKIE_DAYS) },
      { name: STAFF_COOKIE, purpose: about.cookieStaff, lifetime: about.hours(STAFF_HOURS) },
    ];
    return draw(CookiesPage({ site, cookies }), site.municipality);
  }

  @Get('personuppgifter')
  @Allow('everyone')
  privacy(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request, addresses.privacy);
    const notices = this.catalogue.forms().flatMap(({ id, definition, version }) => {
      const { title, privacy } = localService(definition, site.language);
      return privacy === undefined
        ? []
        : [{ id, title: title ?? version.model(site.language).title, privacy }];
    });
    return draw(PrivacyPage({ site, notices }), site.municipality);
  }
}
