import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AttachmentsService, FileNotFound, mayHandOut, type Attachment } from '../../attachments';
import { asDownload, fileHeaders } from '../../platform/http';

/** Hands files out to whoever sent them, or may read the case. */
@Injectable()
export class HandOut {
  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * The file with that content among those that may be had, as a download; or, when a picture is asked for, a new picture of it.
   * @throws FileNotFound
   */
  async of(
    files: readonly Attachment[],
    sha256: string,
    asPicture: boolean,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = files.find((one) => one.sha256 === sha256 && mayHandOut(one, 'sender'));
    if (file === undefined) throw new FileNotFound();
    if (!asPicture) {
      void reply.headers({
        ...fileHeaders(file.mediaType, asDownload(file.name)),
        'content-length': String(file.size),
      });
      return new StreamableFile(this.attachments.open(file));
    }
    const picture = await this.attachments.preview(file);
    if (picture === undefined) throw new FileNotFound();
    void reply.headers(fileHeaders('image/jpeg', 'inline'));
    return new StreamableFile(picture);
  }
}
