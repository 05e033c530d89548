import { Controller, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileRefused, FileTaken } from '../../browser/handed-over';
import { AttachmentsService } from '../../attachments';
import { CaseNotFound } from '../../cases';
import { DraftSent } from '../../drafts';
import { showTime } from '../../form';
import { Allow } from '../../identity';
import { STATUSES, TAKES_FILES } from '../../platform/http';
import { Refusal } from '../../platform/refusal';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import { CaseFiles } from '../case/case-files';
import { DraftOwners } from '../fill-in/draft-owners';
import { FillInService } from '../fill-in/fill-in.service';
import { Crowd, RATES } from '../guard/crowd';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { HandOut } from './hand-out';
import { PostedFiles } from './posted-files';
import { leftOut } from './told-faults';

/** Files one by one: sent by a step's script, and handed out again. */
@Controller()
export class FilesController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly owners: DraftOwners,
    private readonly fillIn: FillInService,
    private readonly posted: PostedFiles,
    private readonly handOut: HandOut,
    private readonly access: CaseAccess,
    private readonly caseFiles: CaseFiles,
    private readonly crowd: Crowd,
    private readonly sites: Sites,
  ) {}

  /** A file for one question. Stored, and part of the answer, when it answers. */
  @Post('utkast/:draft/filer')
  @Allow('everyone')
  @RouteConfig(TAKES_FILES)
  async take(
    @Param('draft') draftId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileTaken | FileRefused> {
    const site = this.sites.of(request, addresses.draft(draftId));
    try {
      return await this.taken(draftId, request, reply, site);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      request.raw.resume();
      void reply.status(STATUSES[error.kind]);
      return { message: site.texts.refusals[error.code] ?? site.texts.sorry.refused };
    }
  }

  /** As whoever fills it in sees it. @throws DraftNotFound, FileNotFound */
  @Get('utkast/:draft/filer/:sha256')
  @Allow('everyone')
  async ofDraft(
    @Param('draft') draftId: string,
    @Param('sha256') sha256: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { owner } = await this.owners.of(request, draftId);
    const { draft, files = [] } = await this.fillIn.open(owner, draftId, this.sites.textLanguage(request));
    const own = await this.attachments.ofDraft(draft.id);
    return this.handOut.of([...own, ...files], sha256, 'bild' in query, reply);
  }

  /** What the case was sent in with, and what came with its messages. @throws CaseNotFound, FileNotFound */
  @Get('arenden/:number/:secret/filer/:sha256')
  @Allow('everyone')
  async ofCase(
    @Param('number') number: string,
    @Param('secret') secret: string,
    @Param('sha256') sha256: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.access.find(number, secret);
    if (!(await this.access.mayRead(request, found))) throw new CaseNotFound();
    return this.handOut.of(await this.caseFiles.open(found.id), sha256, 'bild' in query, reply);
  }

  private async taken(
    draftId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    site: Site,
  ): Promise<FileTaken | FileRefused> {
    await this.crowd.pass(RATES.upload, request);
    const { owner } = await this.owners.of(request, draftId);
    const open = await this.fillIn.open(owner, draftId, site.textLanguage);
    if (open.draft.caseId !== null) throw new DraftSent();
    const { put, faults } = await this.posted.read(request, open);
    const [file] = put;
    if (file === undefined) {
      void reply.status(422);
      return {
        message: faults[0]?.message ?? site.texts.refusals['malformed-body'] ?? site.texts.sorry.refused,
      };
    }
    const { after, left } = await this.fillIn.putFiles(owner, draftId, put, site.textLanguage);
    const [one] = left;
    const message = one && leftOut(one, open.model).message;
    if (message !== undefined && one?.why.kind === 'too-many') {
      void reply.status(422);
      return { message };
    }
    const scan = after.files?.find(({ sha256 }) => sha256 === file.file.sha256)?.scan ?? 'waiting';
    void reply.status(200);
    return {
      file: { ...file.file, scan },
      saved: showTime(after.draft.savedAt, site.language),
      ...(message !== undefined && { message }),
    };
  }
}
