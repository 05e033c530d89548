import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentsService, fileValueOf, isFault } from '../../attachments';
import {
  decodePairs,
  fileQuestionAt,
  readControl,
  showForm,
  wantedFile,
  type Pairs,
  type ShownFileField,
} from '../../form';
import { streamStep, type FormFile } from '../../platform/http';
import type { OpenDraft } from '../fill-in/open-draft';
import type { PutFile } from './put-files';
import { faultOf, type ToldFault } from './told-faults';

/** A step as it was posted: what was typed, the files that were stored, and why others were not. */
export interface PostedStep {
  readonly pairs: Pairs;
  readonly put: readonly PutFile[];
  readonly faults: readonly ToldFault[];
}

/** Stores the files of a step that is posted with them, as they come. */
@Injectable()
export class PostedFiles {
  constructor(private readonly attachments: AttachmentsService) {}

  /** @throws FileTooLarge, MalformedBody, FileUnwanted */
  async read(request: FastifyRequest, open: OpenDraft): Promise<PostedStep> {
    // Small files overtake large ones; each keeps the place that it was chosen in.
    const put: (PutFile | undefined)[] = [];
    const faults: (ToldFault | undefined)[] = [];
    let count = 0;
    const pairs = await streamStep(request, async (file) => {
      const question = questionOf(open, file);
      const place = count++;
      // What is for no question here is read and thrown away.
      if (question === undefined) return void file.stream.resume();
      const received = await this.attachments.receive(
        open.draft.id,
        wantedFile(question.field),
        file.name,
        file.stream,
      );
      const { pointer, field } = question;
      if (isFault(received)) faults[place] = faultOf(received, { pointer, field }, file.name, open.model);
      else put[place] = { pointer, file: fileValueOf(received), field };
    });
    return { pairs, put: put.filter(isThere), faults: faults.filter(isThere) };
  }
}

/**
 * The question that a file is for: one that the draft asks for, or that what was typed before it on the page makes it ask for.
 */
export const questionOf = (
  { draft, model, version, shown }: OpenDraft,
  { field, before }: Pick<FormFile, 'field' | 'before'>,
): ShownFileField | undefined => {
  const pointer = readControl(field)?.pointer;
  if (pointer === undefined) return undefined;
  const asked = fileQuestionAt(shown, pointer);
  if (asked !== undefined || before.size === 0) return asked;
  const { answer, chosen } = decodePairs(model, version.compiled, before, draft);
  return fileQuestionAt(showForm(model, version.compiled, answer, chosen), pointer);
};

const isThere = <T>(one: T | undefined): one is T => one !== undefined;
