import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService, fileValueOf, type Attachment } from '../../attachments';
import type { CaseWithAnswer } from '../../cases';
import { CatalogueService, type OfferedForm } from '../../catalogue';
import { DraftsService, type Owner } from '../../drafts';
import {
  carryOver,
  filesIn,
  moveAnswer,
  putFile,
  showForm,
  withoutFiles,
  type CarriedOver,
  type FileInAnswer,
  type Filled,
} from '../../form';
import type { Resident } from '../../identity';
import { FillInService } from '../fill-in/fill-in.service';
import { withCalculated } from '../fill-in/merge-post';

/** What of a case fits the form as it is offered now. */
export interface Reusable {
  readonly offered: OfferedForm;
  readonly carried: CarriedOver;
  /** Files whose bytes can come along, and where they stand in the answer. */
  readonly files: readonly FileInAnswer[];
  /** Names of those that cannot. */
  readonly filesLeft: readonly string[];
}

/** An earlier case as the beginning of a new draft. */
@Injectable()
export class ReuseService {
  constructor(
    private readonly db: DataSource,
    private readonly catalogue: CatalogueService,
    private readonly attachments: AttachmentsService,
    private readonly drafts: DraftsService,
    private readonly fillIn: FillInService,
  ) {}

  /** Nothing where the form is offered no more. Nothing is changed by asking. */
  async told(found: CaseWithAnswer, textLanguage: string): Promise<Reusable | undefined> {
    const offered = this.catalogue.forms().find(({ id }) => id === found.formId);
    if (offered === undefined) return undefined;
    const before = await this.catalogue.version(found.answerVersionId);
    const steps = await this.catalogue.stepsTo(offered, before);
    const { answer } = moveAnswer({ answer: found.answer, chosen: {} }, steps).filled;
    const shown = showForm(before.model(textLanguage, answer), before.compiled, answer);
    const { version } = offered;
    const model = version.model(textLanguage, answer);
    const carried = carryOver(shown, model, { answer, chosen: {} }, steps);
    const now = showForm(model, version.compiled, carried.filled.answer);
    const kept = harmless(await this.attachments.ofCase(found.id));
    const mayCome = ({ file }: FileInAnswer): boolean => kept.has(file.sha256);
    const all = filesIn(now);
    return {
      offered,
      carried,
      files: all.filter(mayCome),
      filesLeft: all.filter((one) => !mayCome(one)).map(({ file }) => file.name),
    };
  }

  /**
   * A new draft with what fits. Its files are named in it once their bytes are there: cut off in between, it is a draft without
   * them, and none that names what is not there.
   * @returns where its first step is
   */
  async begin(
    owner: Owner,
    found: CaseWithAnswer,
    { offered, carried, files }: Reusable,
    textLanguage: string,
    person?: Resident,
  ): Promise<string> {
    const { version } = offered;
    const { answer } = carried.filled;
    const model = version.model(textLanguage, answer);
    const bare = withoutFiles(showForm(model, version.compiled, answer), answer);
    const anew = withCalculated(model, version.compiled, { answer: bare, chosen: {} });
    const { draftId, href } = await this.fillIn.begin(
      owner,
      offered.id,
      textLanguage,
      { answer: anew.answer ?? {} },
      person,
    );
    if (files.length === 0) return href;
    const sha256s = [...new Set(files.map(({ file }) => file.sha256))];
    await this.db.transaction((tx) => this.attachments.copy(tx, found.id, draftId, sha256s));
    const there = harmless(await this.attachments.ofDraft(draftId));
    await this.drafts.save(owner, draftId, (draft) => {
      let filled: Filled = draft;
      for (const { question, file } of files) {
        const copied = there.get(file.sha256);
        if (copied !== undefined)
          filled = putFile(model, filled, question.pointer, { ...copied, name: file.name }, question.field);
      }
      return withCalculated(model, version.compiled, filled);
    });
    return href;
  }
}

/** Those that may go into another draft, by their hashes. */
const harmless = (files: readonly Attachment[]) =>
  new Map(files.filter(({ scan }) => scan !== 'harmful').map((file) => [file.sha256, fileValueOf(file)]));
