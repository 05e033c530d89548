import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CatalogueService } from '../../catalogue';
import { DraftsService, staffOwnerOf, type Draft } from '../../drafts';
import { datePartsOf, dayOf, localService, showDate, showDay, type Pairs } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import { GoTo, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_REGISTER } from '../rights';
import { registrationIn, type RegistrationPost } from './registration-post';
import { RegistrationPage, type Begun } from './registration.page';

/**
 * What came on paper, by telephone or in person is filled in by the staff in the form that residents fill in, as a draft that is
 * theirs. It is written down when it is a case, and each look in the form before it is had.
 */
@Controller('personal/registrera')
export class RegistrationController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_REGISTER)
  async show(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    const day = datePartsOf(dayOf(new Date()));
    return this.page(request, user, { form: '', source: '', day, errors: {} });
  }

  @Post()
  @Allow(...MAY_REGISTER)
  async begin(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const { language, texts } = this.sites.of(request);
    const forms = this.formsOf(user, language).map(({ value }) => value);
    const days = { first: yearAgo(), last: dayOf(new Date()) };
    const { post, begun } = registrationIn(body, forms, days, texts);
    if (begun === undefined) return this.page(request, user, post);
    const { formId, ...registered } = begun;
    const { version } = this.catalogue.offered(formId);
    const draft = await this.drafts.beginRegistered(
      staffOwnerOf(user.id),
      { formId, formVersionId: version.id, language },
      registered,
    );
    const [first] = version.model(language).pages;
    return new GoTo(first === undefined ? addresses.review(draft.id) : addresses.step(draft.id, first.key));
  }

  /** Throws away what one has begun oneself. @throws DraftNotFound, DraftSent */
  @Post(':draft/ta-bort')
  @Allow(...MAY_REGISTER)
  async remove(@Param('draft') draftId: string, @SignedIn() user: StaffUser): Promise<GoTo> {
    const owner = staffOwnerOf(user.id);
    const draft = await this.drafts.find(owner, draftId);
    await this.drafts.remove(owner, draft.id);
    const details = { draft: draft.id };
    await this.audit.recordAlone({
      actor: user.id,
      action: 'registration.removed',
      formId: draft.formId,
      details,
    });
    return new GoTo(addresses.registration);
  }

  private async page(request: FastifyRequest, user: StaffUser, post: RegistrationPost): Promise<Html> {
    const site = this.sites.of(request);
    const reach = reachOf(user, MAY_REGISTER);
    const unsent = await this.drafts.unsent([staffOwnerOf(user.id)]);
    const own = unsent.filter(({ source, formId }) => source !== 'blankett' && isWithin(reach, formId));
    const page = RegistrationPage({
      site,
      forms: this.formsOf(user, site.language),
      post,
      begun: await Promise.all(own.map((draft) => this.told(draft, site))),
    });
    return draw(page, site, Object.keys(post.errors).length > 0 ? 422 : 200);
  }

  private formsOf(user: StaffUser, language: 'sv' | 'en') {
    const reach = reachOf(user, MAY_REGISTER);
    return this.catalogue
      .forms()
      .filter(({ id }) => isWithin(reach, id))
      .map(({ id, version, definition }) => ({
        value: id,
        label: localService(definition, language).title ?? version.model(language).title,
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language));
  }

  private async told(draft: Draft, { language, texts }: DeskSite): Promise<Begun> {
    const { registration: words } = texts;
    const version = await this.catalogue.version(draft.formVersionId);
    const { source, cameOn } = draft;
    return {
      id: draft.id,
      title: localService(version.definition, language).title ?? version.model(language).title,
      about:
        cameOn === null
          ? words.correctionRow(draft.reason ?? '')
          : words.begunRow(words.sources[source] ?? source, showDate(cameOn, language)),
      until: words.until(showDay(draft.expiresAt, language)),
    };
  }
}

const YEAR = 366 * 24 * 60 * 60 * 1000;
const yearAgo = (): string => dayOf(new Date(Date.now() - YEAR));
