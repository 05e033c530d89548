import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../../catalogue';
import { answerBy, dayOf, type Json } from '../../form';
import type { FileValue } from '../../form/answer/file-value';
import type { Transaction } from '../../platform/database';
import { waitsOf } from '../supplements/waits';
import { foundIn, sortedBy } from './case-document';
import { digitsLexeme, formLexeme, monthLexeme, numberLexemes } from './lexemes';
import { searchedWords } from './searched-words';

interface CaseRow {
  readonly number: string;
  readonly formId: string;
  readonly receivedAt: Date;
  readonly completeOn: string | null;
  readonly versionId: string;
  readonly answer: Json;
}

/** Held until the row is written: a status that changes meanwhile waits, and is followed by the trigger. */
const CASE = `
  SELECT c.number, c.form_id AS "formId", c.received_at AS "receivedAt", c.complete_on::text AS "completeOn",
         r.form_version_id AS "versionId", r.answer
    FROM cases c
    CROSS JOIN LATERAL (
      SELECT form_version_id, answer FROM case_revisions WHERE case_id = c.id ORDER BY number DESC LIMIT 1
    ) r
   WHERE c.id = $1 FOR NO KEY UPDATE OF c`;

const WRITE = `
  INSERT INTO case_index AS i (case_id, form_id, place, applicant, due_on, status, is_open, document)
  SELECT c.id, c.form_id, case_place(c.number), $2,
         coalesce($3::date, ((c.received_at AT TIME ZONE 'Europe/Stockholm') + interval '6 months')::date),
         c.status, c.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn'),
         strip(to_tsvector('swedish', $4)) || array_to_tsvector($5::text[] || case_facts(c.status, c.handler_id, c.read_at)
           || ARRAY['b/' || (case_place(c.number) >> 12), 'B/' || (case_place(c.number) >> 16)])
    FROM cases c WHERE c.id = $1
  ON CONFLICT (case_id) DO UPDATE
    SET applicant = excluded.applicant, due_on = excluded.due_on, status = excluded.status,
        is_open = excluded.is_open, document = excluded.document`;

const WRITE_VALUES = `
  INSERT INTO case_values (case_id, form_id, pointer, status, sorted)
  SELECT c.id, c.form_id, v.pointer, c.status, v.sorted
    FROM cases c, unnest($2::text[], $3::text[]) AS v (pointer, sorted) WHERE c.id = $1
  ON CONFLICT (case_id, pointer) DO UPDATE SET status = excluded.status, sorted = excluded.sorted`;

const MISSING = `
  SELECT c.id FROM cases c
   WHERE NOT EXISTS (SELECT FROM case_index i WHERE i.case_id = c.id) AND NOT c.id = ANY ($1::uuid[])
   LIMIT 500`;

/** So many at a time that it takes less than a second: whoever has a new word to note waits for it. */
const LEARN = 'SELECT learn_case_words(4000) AS "isMore"';

const WITHOUT_VALUE = `
  SELECT i.case_id AS id FROM case_index i
   WHERE i.form_id = $2 AND NOT EXISTS (SELECT FROM case_values v WHERE v.case_id = i.case_id AND v.pointer = $3)
     AND NOT i.case_id = ANY ($1::uuid[])
   LIMIT 500`;

/** Letters of messages that are searched in one case. */
const MOST_LETTERS = 200_000;

/** Makes the row that a case is found by: everything in it can be made anew of the case. */
@Injectable()
export class CaseIndexer {
  private readonly log = new Logger('inbox');

  constructor(
    private readonly db: DataSource,
    private readonly catalogue: CatalogueService,
  ) {}

  /** As the case is now. Nothing for one that there is not. */
  async index(caseId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [found] = await tx.query<CaseRow[]>(CASE, [caseId]);
      if (found !== undefined) await this.write(tx, caseId, found);
    });
  }

  /** What older copies filed, and what forms have come to be sorted by since. Gives how many were made. */
  async indexMissing(isStopped: () => boolean = () => false): Promise<number> {
    await this.learnWords(isStopped);
    let made = await this.all(MISSING, [], isStopped);
    for (const { id, definition } of this.catalogue.allForms())
      for (const pointer of definition.service.sortBy ?? [])
        made += await this.all(WITHOUT_VALUE, [id, pointer], isStopped);
    return made;
  }

  /** The words of rows from before there was a list of words. They are found by their stems meanwhile. */
  private async learnWords(isStopped: () => boolean): Promise<void> {
    for (let isMore = true; isMore && !isStopped();) {
      const rows = await this.db.query<{ isMore: boolean }[]>(LEARN);
      isMore = rows.some((row) => row.isMore);
    }
  }

  private async all(sql: string, values: readonly string[], isStopped: () => boolean): Promise<number> {
    const failed: string[] = [];
    let made = 0;
    for (;;) {
      const rows = await this.db.query<{ id: string }[]>(sql, [failed, ...values]);
      for (const { id } of rows) {
        if (isStopped()) return made;
        try {
          await this.index(id);
          made += 1;
        } catch (error) {
          failed.push(id);
          this.log.warn({ err: error, caseId: id }, 'A case could not be put into the search.');
        }
      }
      if (rows.length === 0) return made;
    }
  }

  private async write(tx: Transaction, caseId: string, found: CaseRow): Promise<void> {
    const { number, formId, receivedAt, completeOn, versionId, answer } = found;
    const version = await this.catalogue.version(versionId);
    const model = version.model('sv', answer ?? undefined);
    const inAnswer = foundIn(model, answer);
    const inMessages = await messagesOf(tx, caseId);
    const { handling } = version.definition.service;
    const received = dayOf(receivedAt);
    const due =
      handling &&
      answerBy(handling, {
        received,
        waits: handling.pausesForSupplement === true ? await waitsOf(tx, caseId) : [],
        ...(completeOn !== null && { complete: completeOn }),
      });
    const lexemes = [
      ...inAnswer.lexemes,
      ...inMessages.digits,
      ...numberLexemes(number),
      formLexeme(formId),
      monthLexeme(received.slice(0, 7)),
    ];
    const words = `${inAnswer.words} ${inMessages.words}`;
    await tx.query(WRITE, [caseId, inAnswer.applicant ?? null, due ?? null, words, lexemes]);
    const { sortBy = [] } = this.catalogue.serviceNow(formId);
    const sorted = sortBy.map((pointer) => sortedBy(model, answer, pointer));
    if (sortBy.length > 0) await tx.query(WRITE_VALUES, [caseId, sortBy, sorted]);
  }
}

/** What both sides have written, and the names of the files with it. */
const messagesOf = async (
  tx: Transaction,
  caseId: string,
): Promise<{ readonly words: string; readonly digits: readonly string[] }> => {
  const rows = await tx.query<{ text: string; files: readonly FileValue[] }[]>(
    'SELECT text, files FROM case_messages WHERE case_id = $1 ORDER BY place',
    [caseId],
  );
  const texts = rows.flatMap(({ text, files }) => [text, ...files.map(({ name }) => name)]);
  const digits = texts.flatMap((text) => (text.match(NUMBERS) ?? []).map(digitsLexeme));
  return {
    words: searchedWords(texts.join('\n')).slice(0, MOST_LETTERS),
    digits: [...new Set(digits.filter((lexeme) => lexeme !== undefined))].slice(0, 200),
  };
};

const NUMBERS = /\+?\d[\d\p{Pd} ]{4,28}\d/gu;
