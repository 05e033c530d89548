import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AttachmentsService, type Attachment } from '../attachments';
import { eachOnce } from './files-in-answers';
import type { ReceiptFile } from './receipt';

/** Bytes of all the files inside a receipt: it is read by people, sent by mail, and kept twice. */
export const MOST_BYTES = 20_000_000;

/** Brings the files of a case for its receipt. They are held whole: so many bytes, and one case at a time. */
@Injectable()
export class FilesForReceipt {
  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * Each name of each content once. Undefined where there are none, where one waits to be looked through or is harmful, and where they are
   * too large together.
   * @throws Error when what is stored is not what was stored
   */
  async of(caseId: string): Promise<readonly ReceiptFile[] | undefined> {
    const all = await this.attachments.ofCase(caseId);
    const once = eachOnce(all);
    const isHarmless = once.every(({ scan }) => scan === 'clean' || scan === 'unchecked');
    const together = once.reduce((bytes, { size }) => bytes + size, 0);
    if (once.length === 0 || !isHarmless || together > MOST_BYTES) return undefined;
    const files: ReceiptFile[] = [];
    for (const one of once) files.push(await this.whole(one));
    return files;
  }

  private async whole(attachment: Attachment): Promise<ReceiptFile> {
    const { id, name, mediaType, size, sha256 } = attachment;
    const bytes = await buffer(this.attachments.open(attachment));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`File ${id} is not what it was when it was stored.`);
    return { name, mediaType, size, sha256, bytes };
  }
}
