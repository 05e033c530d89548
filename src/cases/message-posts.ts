import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService, isFault, type Attachment, type WantedFile } from '../attachments';
import { fileSentence, type Pairs } from '../form';
import { bringsFiles, streamStep } from '../platform/http';
import { isUuid } from '../platform/ids';
import type { Texts, Writing } from '../views';
import { LONGEST_MESSAGE, MOST_MESSAGE_FILES } from './case-message.entity';
import { messageFault, messageText, type MessageFault } from './message-text';

/** Files of a message: any kind that we know, and a place only where a form asks for one. */
const MESSAGE_FILE: WantedFile = { accept: [], mostBytes: 10_000_000, keepsPlace: false };

/** What a message may hold: letters, files, and bytes of each file. */
export const MESSAGE_LIMITS = {
  letters: LONGEST_MESSAGE,
  files: MOST_MESSAGE_FILES,
  bytes: MESSAGE_FILE.mostBytes,
};

/** A message as it was posted: what was typed, what is wrong with it, and the files that were taken. */
export interface PostedMessage extends Writing {
  /** Kept until the message is there, or for a day. */
  readonly files: readonly Attachment[];
  /** All that was posted beside the files. */
  readonly pairs: Pairs | undefined;
}

/** Reads what either side posts from its box for messages. */
@Injectable()
export class MessagePosts {
  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * @param body the pairs of a post without files
   * @param caseId where files are kept; none when nobody has the right to send any, and then they are thrown away
   * @throws FileTooLarge, MalformedBody
   */
  async read(
    request: FastifyRequest,
    body: Pairs | undefined,
    caseId: string | undefined,
    texts: Texts,
  ): Promise<PostedMessage> {
    const { myCase } = texts;
    const { pairs, files, fault } = bringsFiles(request)
      ? await this.withFiles(request, caseId, texts)
      : { pairs: body, files: [] };
    const [key, typed = ''] = ['_key', '_message'].map((name) => pairs?.get(name)?.[0]);
    const text = messageText(typed);
    const wrong = messageFault(text);
    const error = wrong && FAULTS[wrong](myCase);
    // A browser keeps what was typed, and no files.
    const fileError = fault ?? (error !== undefined && files.length > 0 ? myCase.filesAgain : undefined);
    return {
      postKey: key !== undefined && isUuid(key) ? key : randomUUID(),
      text,
      files,
      pairs,
      ...(error !== undefined && { error }),
      ...(fileError !== undefined && { fileError }),
    };
  }

  private async withFiles(
    request: FastifyRequest,
    caseId: string | undefined,
    texts: Texts,
  ): Promise<Brought> {
    const { myCase, language } = texts;
    const files: Attachment[] = [];
    const faults: string[] = [];
    let count = 0;
    const pairs = await streamStep(request, async ({ name, stream }) => {
      count += 1;
      // What nobody may send, and what is too much, is read and thrown away.
      if (caseId === undefined || count > MOST_MESSAGE_FILES) return void stream.resume();
      const received = await this.attachments.receiveForMessage(caseId, MESSAGE_FILE, name, stream);
      if (isFault(received)) faults.push(fileSentence(received, { label: myCase.file }, name, language));
      else files.push(received);
    });
    return {
      pairs,
      files,
      fault: count > MOST_MESSAGE_FILES ? myCase.tooManyFiles(MOST_MESSAGE_FILES) : faults[0],
    };
  }
}

interface Brought {
  readonly pairs: Pairs;
  readonly files: readonly Attachment[];
  readonly fault?: string;
}

const FAULTS: Readonly<Record<MessageFault, (words: Texts['myCase']) => string>> = {
  empty: ({ empty }) => empty,
  'too-long': ({ tooLong }) => tooLong,
};
