import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Json } from '../../form';
import {
  effectiveSort,
  isSearch,
  type Asker,
  type InboxFilter,
  type InboxPage,
  type InboxPlace,
  type InboxRow,
  type InboxSort,
} from './inbox-query';
import { countsSql, pageSql, searchSql, TOP, type Sql } from './inbox-sql';

interface KeyedRow extends InboxRow {
  readonly key: string;
}

/** The newest answer of a case, and the version that it is to be read by. */
export interface InboxAnswer {
  readonly caseId: string;
  readonly versionId: string;
  readonly answer: Json;
}

/** Looks once more for a page that what was found did not fill; then the page is shorter, and says how to go on. */
const MOST_LOOKS = 5;

/** Lists and counts the cases that somebody of the staff reaches. Whoever shows them writes the look down. */
@Injectable()
export class Inbox {
  constructor(private readonly db: DataSource) {}

  async page(
    asker: Asker,
    filter: InboxFilter,
    sort: InboxSort,
    rows: number,
    after?: InboxPlace,
  ): Promise<InboxPage> {
    if (isSearch(filter)) return this.searched(asker, filter, rows, after);
    const found = await this.rows<KeyedRow>(
      pageSql(asker, filter, effectiveSort(filter, sort), rows + 1, after),
    );
    return pageOf(found, rows);
  }

  /** How many there are, counted no further than to `most`. */
  async count(asker: Asker, filter: InboxFilter, most: number): Promise<number> {
    const [count = 0] = await this.counts(asker, [filter], most);
    return count;
  }

  /** How many there are of each of several lists, each counted no further than to `most`: one question for them all. */
  async counts(asker: Asker, filters: readonly InboxFilter[], most: number): Promise<readonly number[]> {
    const [row] = await this.rows<{ counts: number[] }>(countsSql(asker, filters, most));
    return row?.counts ?? [];
  }

  /** The answers as they are now, of cases that were listed for whoever asks. */
  answers(caseIds: readonly string[]): Promise<InboxAnswer[]> {
    return this.db.query<InboxAnswer[]>(
      `SELECT i.id AS "caseId", r.form_version_id AS "versionId", r.answer
         FROM unnest($1::uuid[]) AS i (id)
        CROSS JOIN LATERAL (
          SELECT form_version_id, answer FROM case_revisions WHERE case_id = i.id ORDER BY number DESC LIMIT 1
        ) r`,
      [caseIds],
    );
  }

  /** Somebody of the staff has opened it: what is in it is news no more. */
  async markRead(caseId: string): Promise<void> {
    await this.db.query('UPDATE cases SET read_at = now() WHERE id = $1 AND read_at IS NULL', [caseId]);
  }

  /** What was found is looked at once more by what is true now, so that a page may need more than one look. */
  private async searched(
    asker: Asker,
    filter: InboxFilter,
    rows: number,
    after?: InboxPlace,
  ): Promise<InboxPage> {
    const kept: KeyedRow[] = [];
    let before = after?.key ?? TOP;
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const found = await this.rows<KeyedRow & { readonly isMeant: boolean }>(
        searchSql(asker, filter, rows + 1, before),
      );
      kept.push(...found.filter(({ isMeant }) => isMeant));
      const last = found.at(-1);
      if (kept.length > rows || found.length <= rows || last === undefined) return pageOf(kept, rows);
      before = last.key;
    }
    return { rows: kept, next: { key: before, id: kept.at(-1)?.id ?? NOBODY } };
  }

  private rows<T>({ text, values }: Sql): Promise<T[]> {
    return this.db.query<T[]>(text, [...values]);
  }
}

/** Stands where a place needs no id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const pageOf = (found: readonly KeyedRow[], rows: number): InboxPage => {
  const shown = found.slice(0, rows);
  const last = shown.at(-1);
  return found.length > rows && last !== undefined
    ? { rows: shown, next: { key: last.key, id: last.id } }
    : { rows: shown };
};
