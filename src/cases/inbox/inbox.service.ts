import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Json } from '../../form';
import {
  askTogether,
  Lent,
  momentOf,
  type JsonRow,
  type Question,
  type Questions,
} from '../../platform/database';
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
import { countsSql, firstSearchSql, listSql, pageSql, searchSql, TOP } from './inbox-sql';

interface KeyedRow extends InboxRow {
  readonly key: string;
}

/** Which list is wanted, and how much of it. */
export interface WantedList {
  readonly asker: Asker;
  readonly filter: InboxFilter;
  readonly sort: InboxSort;
  /** On a page. */
  readonly rows: number;
  /** How far all of them are counted. */
  readonly counted: number;
  readonly after?: InboxPlace;
}

/** A page of a list, and how many there are on all pages. */
export interface InboxList extends InboxPage {
  readonly count: number;
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

  /**
   * A page of a list, and how many there are on all of them.
   * @param beside what is asked of the database together with it, in one round trip
   */
  async list<B extends object>(
    wanted: WantedList,
    beside: Questions<B>,
  ): Promise<{ readonly list: InboxList; readonly beside: B }> {
    const { found, ...told } = await askTogether<B & { found: Found }>(this.db, {
      ...beside,
      found: isSearch(wanted.filter) ? searchQuestion(wanted) : listQuestion(wanted),
    } as Questions<B & { found: Found }>);
    const isCut = found.goOn !== undefined && found.rows.length <= wanted.rows;
    const page = isCut ? await this.searchedOn(wanted, found) : pageOf(found.rows, wanted.rows);
    const isWhole = wanted.after === undefined && page.next === undefined;
    return {
      list: { ...page, count: isWhole ? page.rows.length : found.count },
      beside: told as unknown as B,
    };
  }

  /** How many there are of each of several lists, each counted no further than to `most`: one question for them all. */
  counts(asker: Asker, filters: readonly InboxFilter[], most: number): Lent<readonly number[]> {
    return new Lent(this.db, {
      ...countsSql(asker, filters, most),
      read: ([row]) => row?.counts as readonly number[],
    });
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
  private async searchedOn(
    { asker, filter, rows }: WantedList,
    { rows: first, goOn }: Found,
  ): Promise<InboxPage> {
    const kept = [...first];
    let before = goOn ?? TOP;
    for (let look = 1; look < MOST_LOOKS; look += 1) {
      const found = await new Lent(this.db, {
        ...searchSql(asker, filter, rows + 1, before),
        read: (all) => all.map(rowOf),
      });
      kept.push(...found.filter(({ isMeant }) => isMeant === true));
      const last = found.at(-1);
      if (kept.length > rows || found.length <= rows || last === undefined) return pageOf(kept, rows);
      before = last.key;
    }
    return { rows: kept, next: { key: before, id: kept.at(-1)?.id ?? NOBODY } };
  }
}

/** What a first look gives. */
interface Found {
  /** One more than are wanted, when there is a next page. */
  readonly rows: readonly KeyedRow[];
  readonly count: number;
  /** Behind what was found, where there may be more of it. */
  readonly goOn?: string;
}

const listQuestion = ({ asker, filter, sort, rows, counted, after }: WantedList): Question<Found> => ({
  ...listSql(
    pageSql(asker, filter, effectiveSort(filter, sort), rows + 1, after),
    countsSql(asker, [filter], counted),
    { rows, isFirst: after === undefined },
  ),
  read: ([row]) => ({ rows: rowsIn(row), count: Number(row?.count) }),
});

const searchQuestion = (wanted: WantedList): Question<Found> => {
  const { asker, filter, rows, counted, after } = wanted;
  if (after === undefined)
    return {
      ...firstSearchSql(asker, filter, rows + 1, counted),
      read: ([row]) => ({
        rows: rowsIn(row),
        count: Number(row?.count),
        ...(Number(row?.seen) >= counted && { goOn: row?.last as string }),
      }),
    };
  return {
    ...listSql(searchSql(asker, filter, rows + 1, after.key), countsSql(asker, [filter], counted), {
      rows,
      isFirst: false,
    }),
    read: ([row]) => {
      const found = rowsIn(row);
      return {
        rows: found.filter(({ isMeant }) => isMeant === true),
        count: Number(row?.count),
        ...(found.length > rows && { goOn: found.at(-1)?.key }),
      };
    },
  };
};

/** A row of a search tells whether it is still what was searched for. */
type ToldRow = KeyedRow & { readonly isMeant?: boolean };

const rowOf = (row: JsonRow): ToldRow =>
  ({ ...row, receivedAt: momentOf(row.receivedAt) }) as unknown as ToldRow;

const rowsIn = (row: JsonRow | undefined): readonly ToldRow[] => (row?.rows as readonly JsonRow[]).map(rowOf);

/** Stands where a place needs no id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const pageOf = (found: readonly KeyedRow[], rows: number): InboxPage => {
  const shown = found.slice(0, rows);
  const last = shown.at(-1);
  return found.length > rows && last !== undefined
    ? { rows: shown, next: { key: last.key, id: last.id } }
    : { rows: shown };
};
