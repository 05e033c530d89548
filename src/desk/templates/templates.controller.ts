import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService, type AuditAction } from '../../audit';
import {
  EVERY_FORM,
  MessageTemplates,
  TemplateChanged,
  TemplateNameTaken,
  TemplateNotFound,
  type MessageTemplate,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import type { Pairs } from '../../form';
import { Allow, isWithin, reachOf, reachParameter, SignedIn, type StaffUser } from '../../identity';
import type { Transaction } from '../../platform/database';
import { GoTo, type Html } from '../../platform/http';
import { addresses, type TemplateNews } from '../addresses';
import { seenIn } from '../cases/posted';
import type { DeskSite } from '../frame/desk-site';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_WRITE_TEMPLATES } from '../rights';
import { contentOf, EVERY, isFaulty, postOf, templatePost, type TemplatePost } from './template-post';
import { TemplatePage } from './template.page';
import { TemplatesPage } from './templates.page';

const NEWS: readonly TemplateNews[] = ['sparad', 'borttagen'];

const NEW: TemplatePost = { name: '', form: '', text: '', errors: {} };

/** The texts that messages are written from. For every form only whoever handles the cases of every form writes one. */
@Controller('personal/mallar')
export class TemplatesController {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  @Allow(...MAY_WRITE_TEMPLATES)
  async list(
    @Query('gjort') done: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const templates = await this.templates.among(reachParameter(reachOf(user, MAY_WRITE_TEMPLATES)));
    const titles = new Map(this.titles(site).map(({ value, label }) => [value, label]));
    const news = NEWS.find((one) => one === done);
    return draw(TemplatesPage({ site, templates, titles, news }), site);
  }

  @Get('ny')
  @Allow(...MAY_WRITE_TEMPLATES)
  blank(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Html {
    const site = this.sites.of(request);
    const forms = this.choices(user, site);
    return draw(TemplatePage({ site, post: NEW, forms, mayChange: true }), site);
  }

  @Post()
  @Allow(...MAY_WRITE_TEMPLATES)
  async add(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request);
    const forms = this.choices(user, site);
    const post = read(body, forms, site);
    const again = (faulty: TemplatePost) =>
      draw(TemplatePage({ site, post: faulty, forms, mayChange: true }), site, 422);
    if (isFaulty(post)) return again(post);
    return this.saved(post, again, site, () =>
      this.templates.add(contentOf(post), user.id, this.trace(user, 'template.added', post.form)),
    );
  }

  /** @throws TemplateNotFound */
  @Get(':template')
  @Allow(...MAY_WRITE_TEMPLATES)
  async show(
    @Param('template') id: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const template = await this.found(id, user);
    const forms = this.choices(user, site);
    const mayChange = mayWrite(user, template);
    return draw(TemplatePage({ site, template, post: postOf(template), forms, mayChange }), site);
  }

  /** @throws TemplateNotFound */
  @Post(':template')
  @Allow(...MAY_WRITE_TEMPLATES)
  async change(
    @Param('template') id: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request);
    const template = await this.toWrite(id, user);
    const forms = this.choices(user, site);
    const post = read(body, forms, site);
    const again = (faulty: TemplatePost) =>
      draw(TemplatePage({ site, template, post: faulty, forms, mayChange: true }), site, 422);
    if (isFaulty(post)) return again(post);
    const trace = this.trace(user, 'template.changed', post.form);
    try {
      return await this.saved(post, again, site, () =>
        this.templates.change(id, contentOf(post), seenIn(body), user.id, trace),
      );
    } catch (fault) {
      if (!(fault instanceof TemplateChanged)) throw fault;
      const now = await this.toWrite(id, user);
      const page = TemplatePage({ site, template: now, post, forms, mayChange: true, isChanged: true });
      return draw(page, site, 409);
    }
  }

  /** @throws TemplateNotFound, TemplateChanged */
  @Post(':template/ta-bort')
  @Allow(...MAY_WRITE_TEMPLATES)
  async remove(
    @Param('template') id: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
  ): Promise<GoTo> {
    const { formId } = await this.toWrite(id, user);
    await this.templates.remove(id, seenIn(body), this.trace(user, 'template.removed', formId));
    return new GoTo(addresses.templatesAfter('borttagen'));
  }

  /** The page once more when the name is taken. */
  private async saved(
    post: TemplatePost,
    again: (faulty: TemplatePost) => Html,
    { texts: { handling } }: DeskSite,
    save: () => Promise<void>,
  ): Promise<Html | GoTo> {
    try {
      await save();
      return new GoTo(addresses.templatesAfter('sparad'));
    } catch (fault) {
      if (!(fault instanceof TemplateNameTaken)) throw fault;
      return again({ ...post, errors: { name: handling.templateNameTaken } });
    }
  }

  private trace(user: StaffUser, action: AuditAction, form: string) {
    return (tx: Transaction, template: string): Promise<void> =>
      this.audit.record(tx, {
        actor: user.id,
        action,
        ...(form !== EVERY && form !== EVERY_FORM && { formId: form }),
        details: { template },
      });
  }

  private async found(id: string, user: StaffUser): Promise<MessageTemplate> {
    const template = await this.templates.find(id);
    if (template === undefined || !mayUse(user, template)) throw new TemplateNotFound();
    return template;
  }

  private async toWrite(id: string, user: StaffUser): Promise<MessageTemplate> {
    const template = await this.found(id, user);
    if (!mayWrite(user, template)) throw new TemplateNotFound();
    return template;
  }

  private titles({ language }: DeskSite) {
    return this.catalogue
      .forms()
      .map(({ id, version }) => ({ value: id, label: version.model(language).title }));
  }

  private choices(user: StaffUser, site: DeskSite) {
    const reach = reachOf(user, MAY_WRITE_TEMPLATES);
    const forms = this.titles(site).filter(({ value }) => isWithin(reach, value));
    return reach === 'all' ? [{ value: EVERY, label: site.texts.handling.everyForm }, ...forms] : forms;
  }
}

const read = (
  body: Pairs | undefined,
  forms: readonly { readonly value: string }[],
  site: DeskSite,
): TemplatePost =>
  templatePost(
    body,
    forms.map(({ value }) => value),
    site.texts,
  );

const mayUse = (user: StaffUser, { formId }: MessageTemplate): boolean =>
  formId === EVERY_FORM || isWithin(reachOf(user, MAY_WRITE_TEMPLATES), formId);

const mayWrite = (user: StaffUser, { formId }: MessageTemplate): boolean => {
  const reach = reachOf(user, MAY_WRITE_TEMPLATES);
  return formId === EVERY_FORM ? reach === 'all' : isWithin(reach, formId);
};
