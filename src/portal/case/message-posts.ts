import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService, fileValueOf, isFault } from '../../attachments';
import { MOST_MESSAGE_FILES } from '../../cases';
import { fileSentence, type FileValue, type Pairs } from '../../form';
import { bringsFiles, streamStep } from '../../platform/http';
import type { Site } from '../site/site';
import { MESSAGE_FILE } from './message-files';

/** A file that is kept until the message is there. */
interface Kept {
  readonly id: string;
  readonly value: FileValue;
}

/** A message as it was posted: what was typed, and the files that were taken. */
export interface PostedMessage {
  readonly pairs: Pairs;
  readonly attachments: readonly Kept[];
  /** Why a file was not taken, in words. */
  readonly fault?: string;
}

/** Reads what is posted from the box for messages. */
@Injectable()
export class MessagePosts {
  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * @param caseId where files are kept; none when nobody has the right to send any, and then they are thrown away
   * @throws FileTooLarge, MalformedBody
   */
  async read(
    request: FastifyRequest,
    body: Pairs | undefined,
    caseId: string | undefined,
    site: Site,
  ): Promise<PostedMessage> {
    if (!bringsFiles(request)) return { pairs: body ?? new Map<string, string[]>(), attachments: [] };
    const attachments: Kept[] = [];
    const faults: string[] = [];
    let count = 0;
    const { myCase } = site.texts;
    const pairs = await streamStep(request, async ({ name, stream }) => {
      count += 1;
      // What nobody may send, and what is too much, is read and thrown away.
      if (caseId === undefined || count > MOST_MESSAGE_FILES) return void stream.resume();
      const received = await this.attachments.receiveForMessage(caseId, MESSAGE_FILE, name, stream);
      if (isFault(received))
        faults.push(fileSentence(received, { label: myCase.file }, shortened(name), site.language));
      else attachments.push({ id: received.id, value: fileValueOf(received) });
    });
    const fault = count > MOST_MESSAGE_FILES ? myCase.tooManyFiles(MOST_MESSAGE_FILES) : faults[0];
    return { pairs, attachments, ...(fault !== undefined && { fault }) };
  }
}

/** Enough to tell which one it was. */
const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 79)}…` : name);
