import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AttachmentsService, type Attachment } from '../attachments';
import { filesOfAnswer } from '../form/files/files-of-answer';
import type { Json } from '../form/json';
import { eachOnce } from './files-in-answers';
import type { ReceiptFile } from './receipt';

/** Bytes of all the files inside a receipt: it is read by people, sent by mail, and kept twice. */
export const MOST_BYTES = 20_000_000;

/** Brings the files of a case for its receipt. They are held whole: so many bytes, and one case at a time. */
@Injectable()
export class FilesForReceipt {
  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * Each name of each content once, of what was sent in: what was added to the case later is none of its receipt's. Undefined
   * where there are none, where one waits to be looked through or is harmful, and where they are too large together.
   * @throws Error when what is stored is not what was stored
   */
  async of(caseId: string, sentIn: Json | undefined): Promise<readonly ReceiptFile[] | undefined> {
    const named = new Set(filesOfAnswer(sentIn).map(({ sha256 }) => sha256));
    const once = eachOnce((await this.attachments.ofCase(caseId)).filter(({ sha256 }) => named.has(sha256)));
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
