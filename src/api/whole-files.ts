import { Injectable } from '@nestjs/common';
import { AttachmentsService, isFault, type PreparedFile } from '../attachments';
import { LIMITS } from '../contract';
import {
  fileSentence,
  wantedFile,
  wholeFilesIn,
  withReferences,
  type Json,
  type Language,
  type Problem,
  type ShownForm,
  type WholeFile,
} from '../form';

/** An answer whose files were taken out of it. */
export interface Unpacked {
  readonly answer: Json;
  readonly files: readonly PreparedFile[];
  /** Why a file was not taken. */
  readonly problems: readonly Problem[];
}

/** Takes files out of answers that programs send with them. */
@Injectable()
export class WholeAnswers {
  constructor(private readonly attachments: AttachmentsService) {}

  /** Nothing where the answer holds no file whole. The answer that comes back names each file as the engine keeps it. */
  async unpack(shown: ShownForm, answer: Json, language: Language): Promise<Unpacked | undefined> {
    const found = wholeFilesIn(shown);
    if (found.length === 0) return undefined;
    const extra = found[LIMITS.files];
    if (extra !== undefined) return { answer, files: [], problems: [tooMany(extra, language)] };
    const taken: { whole: WholeFile; file: PreparedFile }[] = [];
    const problems: Problem[] = [];
    for (const whole of found) {
      const { question, pointer, name, base64 } = whole;
      const file = await this.attachments.prepare(
        wantedFile(question.field),
        name,
        Buffer.from(base64, 'base64'),
      );
      if (isFault(file))
        problems.push(problemAt(pointer, fileSentence(file, question.field, name, language)));
      else taken.push({ whole, file });
    }
    return { answer: withReferences(answer, taken), files: taken.map(({ file }) => file), problems };
  }
}

const problemAt = (pointer: string, message: string): Problem => ({
  pointer,
  keyword: 'file',
  params: {},
  message,
});

const tooMany = ({ pointer }: WholeFile, language: Language): Problem =>
  problemAt(
    pointer,
    language === 'sv'
      ? `Ett svar får ha högst ${String(LIMITS.files)} filer.`
      : `An answer may have at most ${String(LIMITS.files)} files.`,
  );
