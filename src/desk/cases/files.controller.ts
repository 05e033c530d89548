import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AttachmentsService, FileNotFound, mayHandOut } from '../../attachments';
import { AuditService } from '../../audit';
import { CaseReader } from '../../cases';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { asDownload, fileHeaders } from '../../platform/http';
import { MAY_READ_CASES } from '../rights';
import { findCase } from './find-case';

/** Files of a case for the staff: never one that is harmful or has not been looked through. */
@Controller('personal/arenden/:number/filer')
export class DeskFilesController {
  constructor(
    private readonly cases: CaseReader,
    private readonly attachments: AttachmentsService,
    private readonly audit: AuditService,
  ) {}

  /** The look is written down before it is had. @throws CaseNotFound, FileNotFound */
  @Get(':sha256')
  @Allow(...MAY_READ_CASES)
  async file(
    @Param('number') number: string,
    @Param('sha256') sha256: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await findCase(this.cases, number);
    const files = await this.attachments.allOfCase(found.id);
    const file = files.find((one) => one.sha256 === sha256 && mayHandOut(one, 'another'));
    if (file === undefined) throw new FileNotFound();
    await this.audit.recordAlone({
      actor: user.id,
      action: 'file.fetched',
      caseId: found.id,
      formId: found.formId,
      details: { file: file.id },
    });
    void reply.headers({
      ...fileHeaders(file.mediaType, asDownload(file.name)),
      'content-length': String(file.size),
    });
    return new StreamableFile(this.attachments.open(file));
  }
}
