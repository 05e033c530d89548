import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AttachmentsService, FileNotFound, mayHandOut } from '../../attachments';
import { AuditService } from '../../audit';
import { CaseReader } from '../../cases';
import { Allow, SignedIn, type StaffUser } from '../../identity';
import { asDownload, fileHeaders } from '../../platform/http';
import { MAY_READ_CASES } from '../rights';
import { lookKind } from './file-look';
import { findCase } from './find-case';
import { deed } from './posted';

/** A browser opens its own viewer for a PDF in no sandbox: that viewer is one. */
const PDF_POLICY = "default-src 'none'; frame-ancestors 'none'";

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
    const { file, found } = await this.found(number, sha256, user);
    await this.audit.recordAlone({ ...deed(user, 'file.fetched', found), details: { file: file.id } });
    void reply.headers({
      ...fileHeaders(file.mediaType, asDownload(file.name)),
      'content-length': String(file.size),
    });
    return new StreamableFile(this.attachments.open(file));
  }

  /**
   * The same to look at, in the browser: a picture made anew, a text as nothing but text, a PDF in the browser's own viewer.
   * @throws CaseNotFound; FileNotFound for a kind that is not shown, too
   */
  @Get(':sha256/visning')
  @Allow(...MAY_READ_CASES)
  async look(
    @Param('number') number: string,
    @Param('sha256') sha256: string,
    @SignedIn() user: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, found } = await this.found(number, sha256, user);
    const kind = lookKind(file);
    if (kind === undefined) throw new FileNotFound();
    await this.audit.recordAlone({ ...deed(user, 'file.previewed', found), details: { file: file.id } });
    if (kind === 'picture') {
      const picture = await this.attachments.preview(file);
      if (picture === undefined) throw new FileNotFound();
      void reply.headers({
        ...fileHeaders('image/jpeg', 'inline'),
        'content-length': String(picture.length),
      });
      return new StreamableFile(picture);
    }
    const headers =
      kind === 'text'
        ? fileHeaders('text/plain; charset=utf-8', 'inline')
        : { ...fileHeaders('application/pdf', 'inline'), 'content-security-policy': PDF_POLICY };
    void reply.headers({ ...headers, 'content-length': String(file.size) });
    return new StreamableFile(this.attachments.open(file));
  }

  private async found(number: string, sha256: string, user: StaffUser) {
    const found = await findCase(this.cases, number, user, MAY_READ_CASES);
    const files = await this.attachments.allOfCase(found.id);
    const file = files.find((one) => one.sha256 === sha256 && mayHandOut(one, 'another'));
    if (file === undefined) throw new FileNotFound();
    return { file, found };
  }
}
