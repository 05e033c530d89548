import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService, type PreparedFile } from '../attachments';
import { type Draft, DraftsService, type Owner } from '../drafts';
import { filesOfAnswer } from '../form/files/files-of-answer';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import { Case } from './case.entity';
import { KeyUsedForAnother, SubmissionRunning } from './refusals';
import { fileAll, fileEach, type Outcome } from './file-case';
import type { Checked, Filed, NotFiled, Submission } from './submission';
import { holdPlace } from './places';
import { ReceivedBlanks } from './received-blanks';
import { Together } from './together';

/** The only writer of cases. */
@Injectable()
export class CasesService {
  private readonly together = new Together<Submission, Outcome | Error>(
    (submissions) => fileEach(this.db.manager, submissions, this.listeners()),
    LANES,
    GROUP,
  );

  constructor(
    private readonly db: DataSource,
    private readonly drafts: DraftsService,
    private readonly jobs: JobsService,
    private readonly blanks: ReceivedBlanks,
    private readonly attachments: AttachmentsService,
  ) {}

  /**
   * Case, answer, event and the work that follows, in the caller's transaction; or nothing.
   * @throws SubmissionRunning, KeyUsedForAnother, TextNotStorable, FormFull
   */
  async file(tx: Transaction, submission: Submission): Promise<Filed> {
    if (submission.cap !== undefined) await holdPlace(tx, submission, submission.cap);
    const [outcome] = await fileAll(tx, [submission], this.listeners());
    return toFiled(outcome);
  }

  /**
   * The same without a transaction of the caller's. Committed when it answers. Those who come at the same time share a
   * statement, and so a write to disk; what one of them may not do is no matter of the others'.
   * @throws SubmissionRunning, KeyUsedForAnother, TextNotStorable
   */
  async fileAlone(submission: Submission): Promise<Filed> {
    const filed =
      submission.cap === undefined
        ? toFiled(await this.together.go(submission))
        : await this.db.transaction((tx) => this.file(tx, submission));
    this.jobs.wakeSoon();
    return filed;
  }

  /**
   * The same with files that came whole with the answer: they are there with the case, or neither is.
   * @throws SubmissionRunning, KeyUsedForAnother, TextNotStorable, FormFull
   */
  async fileWithFiles(submission: Submission, files: readonly PreparedFile[]): Promise<Filed> {
    const filed = await this.db.transaction(async (tx) => {
      const made = await this.file(tx, submission);
      if (made.outcome === 'filed') await this.attachments.keep(tx, made.caseId, files);
      return made;
    });
    this.jobs.wakeSoon();
    return filed;
  }

  /**
   * Makes a case of a draft. Sent twice, by a double click or in two tabs, it is one case, given twice.
   * @param check holds the draft's answer against its form; with problems, nothing is filed
   * @param also what is to be written with a case that is filed now
   * @throws DraftNotFound
   */
  async submitDraft(
    owner: Owner,
    draftId: string,
    check: (draft: Draft) => Checked | Promise<Checked>,
    also?: (tx: Transaction, filed: Filed, draft: Draft) => Promise<void>,
  ): Promise<Filed | NotFiled> {
    const outcome = await this.db.transaction(async (tx) => {
      const draft = await this.drafts.take(tx, owner, draftId);
      if (draft.caseId !== null) return repeated(await tx.findOneByOrFail(Case, { id: draft.caseId }));
      const { answer, problems, cap } = await check(draft);
      if (problems.length > 0) return { outcome: 'problems', problems } as const;
      const { formId, formVersionId, language, source, cameOn } = draft;
      if (source === 'supplement' || source === 'correction') throw new Error('This draft is over a case.');
      const made = await this.file(tx, { formId, formVersionId, language, answer, source, cap });
      const filed = cameOn === null ? made : await cameEarlier(tx, made, cameOn);
      if (await this.drafts.markSent(tx, draft.id, filed.caseId)) {
        const named = filesOfAnswer(answer).map(({ sha256 }) => sha256);
        await this.attachments.claim(tx, draft.id, filed.caseId, named);
      }
      if (source === 'blankett') await this.blanks.archive(tx, draft.id, filed.caseId);
      await also?.(tx, filed, draft);
      return filed;
    });
    this.jobs.wakeSoon();
    return outcome;
  }

  /** Forgets Idempotency-Keys older than the days they are kept. Gives their number. */
  async removeOldKeys(tx: Transaction): Promise<number> {
    const removed = await tx.query<unknown[]>(
      `WITH removed AS (DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(days => $1) RETURNING 1)
       SELECT FROM removed`,
      [DAYS_KEYS_ARE_KEPT],
    );
    return removed.length;
  }

  private listeners(): readonly string[] {
    return this.jobs.listenersOf('case.submitted');
  }
}

/**
 * Statements under way at once, and submissions in one. The fewer ways, the larger the groups and the less a submission costs;
 * a second one lets the others by when the first is held up.
 */
const LANES = 2;
const GROUP = 64;

/** Promised by the API's documentation. */
const DAYS_KEYS_ARE_KEPT = 30;

/** What the staff write down was received on the day that it came: nobody knows the hour. */
const cameEarlier = async (tx: Transaction, filed: Filed, cameOn: string): Promise<Filed> => {
  const [[row]] = await tx.query<[{ receivedAt: Date }[], number]>(
    `UPDATE cases SET received_at = ($2::date + time '12:00') AT TIME ZONE 'Europe/Stockholm'
      WHERE id = $1 AND $2::date < (received_at AT TIME ZONE 'Europe/Stockholm')::date
      RETURNING received_at AS "receivedAt"`,
    [filed.caseId, cameOn],
  );
  return { ...filed, ...row };
};

const repeated = (found: Case): Filed => ({
  outcome: 'repeated',
  caseId: found.id,
  number: found.number,
  receivedAt: found.receivedAt,
});

function toFiled(row: Outcome | Error | undefined): Filed {
  if (!row) throw new Error('file_cases gave no row.');
  if (row instanceof Error) throw row;
  if (row.outcome === 'running') throw new SubmissionRunning();
  if (row.outcome === 'different') throw new KeyUsedForAnother();
  return { outcome: row.outcome, caseId: row.case_id, number: row.number, receivedAt: row.received_at };
}
