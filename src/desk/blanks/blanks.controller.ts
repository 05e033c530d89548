import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { FilledBlanksService, BLANK_LIMITS, refusalWords, type BlankRefusal } from '../../blanks';
import { CaseNotFound, CaseReader, ReceivedBlanks } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { DraftNotFound, DraftsService, staffOwnerOf, type Draft } from '../../drafts';
import { asideAnswers, checkAnswer, dayOf, showForm, summarise } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import { FileTooLarge, GoTo, PageNotFound, readUpload, TAKES_FILES, type Html } from '../../platform/http';
import { addresses } from '../addresses';
import { findCase } from '../cases/find-case';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_FILE_BLANKS, MAY_READ_CASES } from '../rights';
import { HandInPage } from './hand-in.page';
import { TakenPage } from './taken.page';

/** Where the staff takes in filled-in blanks. What was taken in is seen by whoever took it, until it is a case. */
@Controller('personal')
export class DeskBlanksController {
  constructor(
    private readonly blanks: FilledBlanksService,
    private readonly received: ReceivedBlanks,
    private readonly drafts: DraftsService,
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditService,
    private readonly sites: DeskSites,
  ) {}

  @Get('blanketter')
  @Allow(...MAY_FILE_BLANKS)
  show(@Req() request: FastifyRequest): Html {
    const site = this.sites.of(request);
    return draw(HandInPage({ site }), site);
  }

  @Post('blanketter')
  @Allow(...MAY_FILE_BLANKS)
  @RouteConfig(TAKES_FILES)
  async take(@SignedIn() user: StaffUser, @Req() request: FastifyRequest): Promise<Html | GoTo> {
    const site = this.sites.of(request);
    const file = await fileIn(request);
    if ('refusal' in file) return this.refused(request, file.refusal);
    const taken = await this.blanks.take(file.bytes, user.id, reachOf(user, MAY_FILE_BLANKS), site.language);
    return 'refusal' in taken
      ? this.refused(request, taken.refusal)
      : new GoTo(addresses.takenBlank(taken.draftId));
  }

  /** @throws DraftNotFound for anyone but who took it in */
  @Get('blanketter/:draft')
  @Allow(...MAY_FILE_BLANKS)
  async taken(
    @Param('draft') draftId: string,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html | GoTo> {
    const site = this.sites.of(request);
    const draft = await this.own(user, draftId);
    if (draft.caseId !== null) return this.toCase(draft.caseId);
    const blank = await this.received.ofDraft(draft.id);
    if (blank === undefined) throw new PageNotFound();
    const details = { draft: draft.id };
    await this.audit.recordLook({ actor: user.id, action: 'blank.viewed', formId: draft.formId, details });

    const version = await this.catalogue.version(draft.formVersionId);
    const model = version.model(site.language, draft.answer);
    const { chosen } = draft;
    const now = this.catalogue.forms().find(({ id }) => id === draft.formId)?.version.number;
    const shown = showForm(model, version.compiled, draft.answer, chosen);
    const page = TakenPage({
      site,
      draftId: draft.id,
      form: model.title,
      version: version.number,
      newerVersion: now === version.number ? undefined : now,
      problems: checkAnswer(model, version.compiled, draft.answer, {
        hidden: 'strip',
        today: dayOf(new Date()),
        chosen,
      }).problems,
      sections: summarise(shown),
      aside: asideAnswers(shown, draft.answer),
      sha256: blank.sha256,
      receivedAt: blank.receivedAt,
      sameAs: await this.received.caseOfSame(blank),
    });
    return draw(page, site);
  }

  /** The PDF as it came, before it is a case. @throws DraftNotFound */
  @Get('blanketter/:draft/blankett.pdf')
  @Allow(...MAY_FILE_BLANKS)
  async file(
    @Param('draft') draftId: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const draft = await this.own(user, draftId);
    const file = await this.received.fileOfDraft(draft.id);
    if (file === undefined) throw new PageNotFound();
    const details = { draft: draft.id };
    await this.audit.recordAlone({ actor: user.id, action: 'blank.fetched', formId: draft.formId, details });
    return sendFile(reply, file, 'blankett.pdf');
  }

  /** The PDF as it came, of a case. @throws CaseNotFound, PageNotFound for one that did not come on a blank */
  @Get('arenden/:number/blankett.pdf')
  @Allow(...MAY_READ_CASES)
  async archived(
    @Param('number') typed: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await findCase(this.cases, typed, user, MAY_READ_CASES);
    const file = await this.received.fileOfCase(found.id);
    if (file === undefined) throw new PageNotFound();
    const { id: caseId, formId } = found;
    await this.audit.recordAlone({ actor: user.id, action: 'blank.fetched', caseId, formId });
    return sendFile(reply, file, `blankett-${found.number}.pdf`);
  }

  /** @throws DraftNotFound for anyone but who took it in, and for them too when they have lost the right to its form */
  private async own(user: StaffUser, draftId: string): Promise<Draft> {
    const draft = await this.drafts.find(staffOwnerOf(user.id), draftId);
    if (!isWithin(reachOf(user, MAY_FILE_BLANKS), draft.formId)) throw new DraftNotFound();
    return draft;
  }

  private refused(request: FastifyRequest, refusal: BlankRefusal): Html {
    const site = this.sites.of(request);
    const page = HandInPage({ site, error: refusalWords(refusal, site.language) });
    return draw(page, site, refusal === 'too-large' ? 413 : 422);
  }

  private async toCase(caseId: string): Promise<GoTo> {
    const found = await this.cases.byId(caseId);
    if (found === undefined) throw new CaseNotFound();
    return new GoTo(addresses.case(found.number));
  }
}

/** @throws MalformedBody, UnsupportedBody */
const fileIn = async (
  request: FastifyRequest,
): Promise<{ readonly bytes: Buffer } | { readonly refusal: BlankRefusal }> => {
  try {
    const { file } = await readUpload(request, { mostBytes: BLANK_LIMITS.bytes });
    return file === undefined ? { refusal: 'no-file' } : { bytes: file.content };
  } catch (fault) {
    if (fault instanceof FileTooLarge) return { refusal: 'too-large' };
    throw fault;
  }
};

/** As a file to keep, and never shown in the browser: it is a stranger's. */
const sendFile = (reply: FastifyReply, bytes: Buffer, name: string): StreamableFile => {
  void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    length: bytes.length,
    disposition: `attachment; filename="${name}"`,
  });
};
