import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pairs } from '../../form';
import { Allow } from '../../identity';
import { ContactProofs } from '../../notices';
import { GoTo, RateLimiter, TooManyTries, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { DraftOwners } from '../fill-in/draft-owners';
import { FillInService } from '../fill-in/fill-in.service';
import { savedWords } from '../fill-in/saved-words';
import type { OpenDraft } from '../fill-in/open-draft';
import { SendIn } from '../fill-in/send-in';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { ContactGate } from './contact-gate';
import { ProvePage, type ProvePageProps } from './prove.page';
import { wayToAddress } from './way-to-address';

/** What the page may have to tell, as its address says. */
const TOLD = ['ny', 'ofta', 'fel', 'slut'] as const satisfies readonly ProvePageProps['told'][];

/** Asks for the code that shows that an address is one's own; then what was to be sent is sent. */
@Controller('utkast/:draft/bekrafta')
export class ContactController {
  /** Beside what is counted in the database for each draft and address, so that trying costs us nothing. */
  private readonly tries = new RateLimiter({ perAddress: 20, inAll: 600 });

  constructor(
    private readonly fillIn: FillInService,
    private readonly owners: DraftOwners,
    private readonly gate: ContactGate,
    private readonly proofs: ContactProofs,
    private readonly sending: SendIn,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Allow('everyone')
  async show(
    @Param('draft') draftId: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const { open, site } = await this.opened(request, draftId);
    const toProve = open.draft.caseId === null ? await this.gate.unproven(open) : undefined;
    if (toProve === undefined) return new GoTo(addresses.review(draftId));
    const told = TOLD.find((word) => word in query);
    const page = ProvePage({
      site,
      draftId,
      shown: open.shown,
      saved: savedWords(open.draft, site),
      channel: toProve.channel,
      recipient: toProve.recipient,
      isUnsent: this.gate.isUnsent(toProve),
      told,
      changeHref: wayToAddress(open, toProve.recipient),
    });
    return draw(page, site.municipality, { personal: true, status: told === 'fel' ? 422 : 200 });
  }

  /** The code, typed; or the wish for a new one. */
  @Post()
  @Allow('everyone')
  async enter(
    @Param('draft') draftId: string,
    @Body() body: Pairs | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoTo> {
    const wait = this.tries.take(request.ip, Date.now());
    if (wait > 0) throw new TooManyTries({ seconds: wait });
    const { open, site } = await this.opened(request, draftId);
    const toProve = open.draft.caseId === null ? await this.gate.unproven(open) : undefined;
    if (toProve === undefined) return new GoTo(addresses.review(draftId));
    const here = addresses.prove(draftId);
    if (body?.get('_do')?.at(-1) === 'new')
      return new GoTo(`${here}?${(await this.proofs.renew(toProve)) ? 'ny' : 'ofta'}=1#besked`);
    const tried = await this.proofs.tryCode(toProve, body?.get('_code')?.[0] ?? '');
    if (tried !== 'proven') return new GoTo(`${here}?${tried === 'wrong' ? 'fel' : 'slut'}=1#besked`);
    // It was to be sent in: the button that led here said so, and so does the one on this page.
    return this.sending.send(await this.owners.of(request, draftId), draftId, site.textLanguage, reply);
  }

  private async opened(request: FastifyRequest, draftId: string): Promise<{ open: OpenDraft; site: Site }> {
    const site = this.sites.of(request, addresses.prove(draftId));
    const { owner, person } = await this.owners.of(request, draftId);
    return { open: await this.fillIn.open(owner, draftId, site.textLanguage, person), site };
  }
}
