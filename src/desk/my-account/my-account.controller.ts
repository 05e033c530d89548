import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import type { Pairs } from '../../form';
import {
  AccountReader,
  AccountsService,
  Allow,
  SetUp,
  SignedIn,
  STAFF_COOKIE,
  StaffServices,
  type Account,
  type SetUpFaults,
  type StaffUser,
} from '../../identity';
import { Cookies, GoTo, PageNotFound, type Html } from '../../platform/http';
import { rightWords } from '../accounts/right-words';
import { addresses } from '../addresses';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MyAccountPage } from './my-account.page';
import { RecoveryCodesPage } from './recovery-codes.page';
import { SetUpPage } from './set-up.page';

/** What anybody of the staff sees and does about their own account, whatever rights they have. */
@Controller('personal/mitt-konto')
export class MyAccountController {
  constructor(
    private readonly accounts: AccountReader,
    private readonly service: AccountsService,
    private readonly services: StaffServices,
    private readonly setUp: SetUp,
    private readonly catalogue: CatalogueService,
    private readonly sites: DeskSites,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @Allow('staff')
  async show(
    @Query('gjort') done: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const account = await this.own(user);
    const provider = account.provider === null ? undefined : this.services.byId(account.provider);
    const rights = account.given.map(rightWords(site, this.catalogue));
    const isDone = done === '1';
    return draw(
      MyAccountPage({ site, account, rights, provider: provider?.name[site.language], isDone }),
      site,
    );
  }

  /** Ends one's other sessions: a telephone that was left behind, a computer that somebody else sits at. */
  @Post('sessioner')
  @Allow('staff')
  async endOthers(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<GoTo> {
    await this.service.endSessions(user.id, user.id, this.session(request));
    return new GoTo(addresses.mySessionsEnded);
  }

  /** @throws PageNotFound for those who sign in by a service */
  @Get('inloggning')
  @Allow('staff')
  async ask(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html> {
    return this.setUpPage(request, await this.ownLocal(user), { login: '', sealed: '', faults: {} }, 200);
  }

  /** The codes are shown in answer to the post, and never again. @throws PageNotFound for those who sign in by a service */
  @Post('inloggning')
  @Allow('staff')
  async take(
    @Body() body: Pairs | undefined,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const account = await this.ownLocal(user);
    const typed = (name: string): string => body?.get(name)?.[0] ?? '';
    const [login, sealed] = [typed('adress'), typed('_app')];
    const done = await this.setUp.take(user, this.session(request), {
      login,
      sealed,
      password: typed('losenord'),
      repeated: typed('igen'),
      code: typed('kod'),
      now: { password: typed('nu-losenord'), code: typed('nu-kod') },
    });
    if (done.outcome === 'faults')
      return this.setUpPage(request, account, { login, sealed, faults: done.faults }, 422);
    const site = this.sites.of(request);
    return draw(RecoveryCodesPage({ site, codes: done.recoveryCodes }), site);
  }

  private async setUpPage(
    request: FastifyRequest,
    account: Account,
    typed: { readonly login: string; readonly sealed: string; readonly faults: SetUpFaults },
    status: number,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const label = account.login ?? account.name;
    const offer = this.setUp.offer({ id: account.id, label }, site.municipality.name, typed.sealed);
    const isAsked = !(await this.setUp.isOpen(this.session(request)));
    return draw(SetUpPage({ site, account, offer, isAsked, ...typed }), site, status);
  }

  private session(request: FastifyRequest): string {
    return this.cookies.read(request, STAFF_COOKIE) ?? '';
  }

  private async own({ id }: StaffUser): Promise<Account> {
    const account = await this.accounts.byId(id);
    if (account === undefined) throw new Error('Who is signed in has an account.');
    return account;
  }

  private async ownLocal(user: StaffUser): Promise<Account> {
    const account = await this.own(user);
    if (account.provider !== null) throw new PageNotFound();
    return account;
  }
}
