import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CatalogueService } from '../../catalogue';
import type { Pairs } from '../../form';
import {
  AccountReader,
  AccountsService,
  AllowForAllForms,
  INVITATION_HOURS,
  ROLES,
  SignedIn,
  StaffServices,
  type Account,
  type StaffUser,
} from '../../identity';
import { InvitationMail } from '../../notices';
import { Configuration } from '../../platform/configuration';
import { GoTo, PageNotFound, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_MANAGE_ACCOUNTS } from '../rights';
import { AccountPage, type AccountPageProps, type News } from './account.page';
import { AccountsPage } from './accounts.page';
import { keyOf } from './given-rights';
import { NewAccountPage } from './new-account.page';
import { rightWords } from './right-words';
import { scopesOf } from './scopes';

const NEWS: readonly News[] = ['granted', 'revoked', 'secrecy', 'details', 'sessions', 'closed', 'opened'];

/** Where administrators let the others in, and say what they may do. */
@Controller('personal/konton')
@AllowForAllForms(...MAY_MANAGE_ACCOUNTS)
export class AccountsController {
  constructor(
    private readonly reader: AccountReader,
    private readonly accounts: AccountsService,
    private readonly services: StaffServices,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
    private readonly configuration: Configuration,
    private readonly mail: InvitationMail,
    private readonly sites: DeskSites,
  ) {}

  @Get()
  async list(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    const accounts = await this.reader.all();
    const details = { count: accounts.length };
    await this.audit.recordAlone({ actor: user.id, action: 'accounts.listed', details });
    const site = this.sites.of(request);
    const right = rightWords(site, this.catalogue);
    const provider = (id: string): string => this.services.byId(id)?.name[site.language] ?? id;
    return draw(AccountsPage({ site, accounts, right, provider }), site);
  }

  @Get('nytt')
  ask(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request);
    const { isSetUp: isMailed } = this.mail;
    return draw(NewAccountPage({ site, isMailed, typed: { name: '', login: '' }, faults: {} }), site);
  }

  /** The link goes by mail where there is a mail server; else it is shown in answer to the post, and never again. */
  @Post()
  async make(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const typed = namedIn(body);
    const made = await this.accounts.make(user.id, typed);
    if (typeof made === 'string')
      return this.invite(request, user, await this.found(made), this.mail.isSetUp);
    const site = this.sites.of(request);
    return draw(NewAccountPage({ site, isMailed: this.mail.isSetUp, typed, faults: made }), site, 422);
  }

  /** @throws PageNotFound */
  @Get(':account')
  async show(
    @Param('account') id: string,
    @Query('gjort') done: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const account = await this.found(id);
    const details = { account: account.id };
    await this.audit.recordAlone({ actor: user.id, action: 'account.viewed', details });
    return this.page(request, account, { news: NEWS.find((news) => news === done) });
  }

  /** @throws PageNotFound, LastAdministrator, RightsFromProvider */
  @Post(':account')
  async change(
    @Param('account') id: string,
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const account = await this.found(id);
    const actor = user.id;
    switch (body?.get('_do')?.[0]) {
      case 'grant':
        return this.grant(request, actor, account, body);
      case 'revoke': {
        const given = account.given.find((one) => keyOf(one) === body.get('ratt')?.[0]);
        if (given !== undefined) await this.accounts.take(actor, account, given);
        return done(account, 'revoked');
      }
      case 'secrecy':
        await this.accounts.setSecrecy(actor, account, body.get('far-se')?.includes('1') ?? false);
        return done(account, 'secrecy');
      case 'details':
        return this.rename(request, actor, account, body);
      case 'link':
        return this.invite(request, user, account, false);
      case 'mail':
        return this.invite(request, user, account, true);
      case 'sessions':
        await this.accounts.endSessions(actor, account.id);
        return done(account, 'sessions');
      case 'close':
        await this.accounts.close(actor, account);
        return done(account, 'closed');
      case 'open':
        await this.accounts.open(actor, account);
        return done(account, 'opened');
      default:
        return new GoTo(addresses.account(account.id));
    }
  }

  private async grant(
    request: FastifyRequest,
    actor: string,
    account: Account,
    body: Pairs,
  ): Promise<Html | GoTo> {
    const role = ROLES.find((one) => one === body.get('roll')?.[0]);
    const offered = scopesOf(this.sites.of(request), this.catalogue);
    const scope = offered.find(({ value }) => value === body.get('galler')?.[0])?.scope;
    if (role === undefined || scope === undefined) {
      const faults = {
        ...(role === undefined && { role: 'missing' as const }),
        ...(scope === undefined && { scope: 'missing' as const }),
      };
      return this.page(request, account, { faults }, 422);
    }
    await this.accounts.give(actor, account, { role, scope });
    return done(account, 'granted');
  }

  private async rename(
    request: FastifyRequest,
    actor: string,
    account: Account,
    body: Pairs,
  ): Promise<Html | GoTo> {
    if (account.provider !== null) throw new PageNotFound();
    const typed = namedIn(body);
    const renamed = await this.accounts.rename(actor, account, typed);
    if (typeof renamed === 'string') return done(account, 'details');
    return this.page(request, account, { typed, faults: renamed }, 422);
  }

  private async invite(
    request: FastifyRequest,
    user: StaffUser,
    account: Account,
    byMail: boolean,
  ): Promise<Html> {
    if (account.provider !== null || account.closedAt !== null) throw new PageNotFound();
    const base = this.configuration.publicUrl ?? `${request.protocol}://${request.host}`;
    const link = await this.accounts.invite(user.id, account, base);
    if (!byMail) return this.page(request, account, { link });
    const { language } = this.sites.of(request);
    const to = account.login ?? '';
    const isTaken = await this.mail.send({ to, link, hours: INVITATION_HOURS, language });
    return this.page(request, account, isTaken ? { mailedTo: to } : { link, isMailRefused: true });
  }

  private page(
    request: FastifyRequest,
    account: Account,
    more: Partial<
      Pick<AccountPageProps, 'news' | 'link' | 'mailedTo' | 'isMailRefused' | 'typed' | 'faults'>
    >,
    status = 200,
  ): Html {
    const site = this.sites.of(request);
    const isElsewhere = this.accounts.isManagedElsewhere(account);
    const provider = isElsewhere ? this.services.byId(account.provider ?? '') : undefined;
    const page = AccountPage({
      site,
      account,
      scopes: scopesOf(site, this.catalogue),
      right: rightWords(site, this.catalogue),
      rightsFrom: provider?.name[site.language],
      isMailSetUp: this.mail.isSetUp,
      ...more,
    });
    return draw(page, site, status);
  }

  /** @throws PageNotFound */
  private async found(id: string): Promise<Account> {
    const account = await this.reader.byId(id);
    if (account === undefined) throw new PageNotFound();
    return account;
  }
}

const done = ({ id }: Account, news: News): GoTo => new GoTo(addresses.accountAfter(id, news));

const namedIn = (body: Pairs | undefined): { readonly name: string; readonly login: string } => ({
  name: body?.get('namn')?.[0] ?? '',
  login: body?.get('adress')?.[0] ?? '',
});
