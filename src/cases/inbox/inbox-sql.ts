import { dayOf } from '../../form';
import { reachParameter } from '../../identity';
import { renumbered } from '../../platform/database';
import { isOver } from '../case-status';
import { visibleCases } from '../visible-cases';
import {
  effectiveSort,
  isSearch,
  type Asker,
  type InboxFilter,
  type InboxPlace,
  type InboxSort,
} from './inbox-query';
import { answerLexeme, formLexeme, monthLexeme } from './lexemes';

/** A query with its parameters. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Collects parameters as they are written into the text. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** Above every place that a search has. */
export const TOP = '9223372036854775807';

const OPEN = `c.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn')`;

/** The forms that are looked in: those within reach, narrowed to the one that is wanted; null is all. */
const formsOf = ({ reach }: Asker, { formId }: InboxFilter): readonly string[] | null => {
  const within = reachParameter(reach);
  if (formId === undefined) return within;
  return within === null || within.includes(formId) ? [formId] : [];
};

/** Everything that is asked of `cases c` itself. */
const conditions = (p: Parameters, asker: Asker, filter: InboxFilter): string[] => {
  const forms = formsOf(asker, filter);
  const { statuses, handlers, from, to, unread } = filter;
  const visible = visibleCases(p.values.push(asker.mayReadSecret));
  return [
    visible,
    // As a function it is nothing to look up: the planner would else read all cases of these statuses beside the walk, to spare reads.
    `array_position(${p.add(statuses)}::text[], c.status) IS NOT NULL`,
    ...(forms === null ? [] : [`c.form_id = ANY (${p.add(forms)}::text[])`]),
    ...(handlers === undefined ? [] : [handledBy(p, handlers)]),
    ...(from === undefined
      ? []
      : [`c.received_at >= ${p.add(from)}::date::timestamp AT TIME ZONE 'Europe/Stockholm'`]),
    ...(to === undefined
      ? []
      : [`c.received_at < (${p.add(to)}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'`]),
    ...(unread === true ? ['c.read_at IS NULL'] : []),
  ];
};

const handledBy = (p: Parameters, handlers: readonly (string | null)[]): string => {
  const named = handlers.filter((id) => id !== null);
  const parts = [
    ...(named.length === 0 ? [] : [`c.handler_id = ANY (${p.add(named)}::uuid[])`]),
    ...(handlers.includes(null) ? ['c.handler_id IS NULL'] : []),
  ];
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
};

/** What a list is walked along: rows of `from`, in order of `key` and `id`. */
interface Walk {
  readonly from: string;
  /** Whose cases it is walked along: asked once more, the planner would no longer see that they lie in order. */
  readonly isByHandler?: true;
  readonly where: readonly string[];
  readonly key: string;
  readonly type: string;
  readonly id: string;
}

/**
 * A table that has rows in order, and each row's case looked up as it comes: where the planner may choose, it reads every case there
 * is of those statuses rather than a thousand by their keys.
 */
const alongside = (table: string): string =>
  `${table} CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = ${table.split(' ').at(-1)}.case_id OFFSET 0) AS c`;

/**
 * One of these walks for each of several values, each along an index that has its rows in order, and of each no more than a page:
 * however rare or common what is asked for is, few rows are read.
 */
const ways = (
  p: Parameters,
  asker: Asker,
  filter: InboxFilter,
  sort: InboxSort,
): { over: string; walks: Walk[] } => {
  const forms = formsOf(asker, filter);
  const each = (): string =>
    [
      `unnest(${p.add(filter.statuses)}::text[]) AS s (status)`,
      ...(forms === null ? [] : [`unnest(${p.add(forms)}::text[]) AS f (form_id)`]),
    ].join(' CROSS JOIN ');
  const ofForm = (table: string): string[] => (forms === null ? [] : [`${table}.form_id = f.form_id`]);
  const onlyOpen = !filter.statuses.some(isOver);

  if (typeof sort.by === 'object') {
    const { range } = filter;
    const where = [
      `v.pointer = ${p.add(sort.by.pointer)}`,
      'v.status = s.status',
      ...ofForm('v'),
      ...(range?.from === undefined ? [] : [`v.sorted >= ${p.add(range.from)}`]),
      ...(range?.to === undefined ? [] : [`v.sorted <= ${p.add(range.to)}`]),
    ];
    const from = alongside('case_values v');
    return {
      over: each(),
      walks: [{ from, where, key: 'v.sorted', type: 'text COLLATE "C"', id: 'v.case_id' }],
    };
  }
  if (sort.by === 'due') {
    const due = [
      ...(filter.dueFrom === undefined ? [] : [`i.due_on >= ${p.add(filter.dueFrom)}::date`]),
      ...(filter.dueBefore === undefined ? [] : [`i.due_on < ${p.add(filter.dueBefore)}::date`]),
    ];
    const walk = { key: 'i.due_on', type: 'date', id: 'i.case_id' };
    const own = filter.handlers?.filter((id) => id !== null);
    if (own?.length === 1 && filter.handlers?.length === 1)
      return {
        over: '',
        walks: [
          {
            ...walk,
            from: 'cases c CROSS JOIN LATERAL (SELECT * FROM case_index WHERE case_id = c.id OFFSET 0) AS i',
            isByHandler: true,
            where: ['i.is_open', OPEN, `c.handler_id = ${p.add(own[0])}::uuid`, ...due],
          },
        ],
      };
    return {
      over: each(),
      walks: [
        {
          ...walk,
          from: alongside('case_index i'),
          where: ['i.is_open', 'i.status = s.status', ...ofForm('i'), ...due],
        },
      ],
    };
  }
  const walk = { from: 'cases c', key: 'c.received_at', type: 'timestamptz', id: 'c.id' };
  if (filter.unread === true)
    return { over: '', walks: [{ ...walk, where: ['c.read_at IS NULL', ...(onlyOpen ? [OPEN] : [])] }] };
  const { handlers } = filter;
  if (handlers !== undefined && (onlyOpen || !handlers.includes(null)))
    return {
      over: '',
      walks: handlers.map((id) => ({
        ...walk,
        isByHandler: true,
        where: [
          id === null ? 'c.handler_id IS NULL' : `c.handler_id = ${p.add(id)}::uuid`,
          ...(onlyOpen ? [OPEN] : []),
        ],
      })),
    };
  return { over: each(), walks: [{ ...walk, where: ['c.status = s.status', ...ofForm('c')] }] };
};

const COLUMNS = `
  c.id, c.number, c.form_id AS "formId", c.form_version_id AS "formVersionId", c.received_at AS "receivedAt", c.status,
  c.handler_id AS "handlerId", c.read_at IS NULL AS "isUnread", c.protected_at IS NOT NULL AS "isProtected",
  c.complete_on::text AS "completeOn", c.changes, i.applicant, i.due_on::text AS "dueOn"`;

/** A page of a list that is walked along its order, and one row more when there is a next page. */
export const pageSql = (
  asker: Asker,
  filter: InboxFilter,
  sort: InboxSort,
  most: number,
  after?: InboxPlace,
): Sql => {
  const p = new Parameters();
  const walked = walkedSql(p, asker, filter, sort, most, after);
  const direction = sort.descending ? 'DESC' : 'ASC';
  const text = `
  WITH page AS MATERIALIZED (SELECT key, id FROM (${walked}) AS w ORDER BY key ${direction}, id ${direction} LIMIT ${p.add(most)})
  SELECT ${COLUMNS}, ${keyText(sort)} AS key
    FROM page JOIN cases c ON c.id = page.id LEFT JOIN case_index i ON i.case_id = c.id
   ORDER BY page.key ${direction}, page.id ${direction}`;
  return { text, values: p.values };
};

/** A key as it stands in an address, and as it is read back. */
const keyText = ({ by }: InboxSort): string =>
  by === 'received'
    ? `to_char(page.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : 'page.key::text';

/** How many there are of each, counted no further than to `most`. */
export const countsSql = (asker: Asker, filters: readonly InboxFilter[], most: number): Sql => {
  const p = new Parameters();
  const counts = filters.map((filter) =>
    isSearch(filter) ? searchCountSql(p, asker, filter, most) : walkedCountSql(p, asker, filter, most),
  );
  return {
    text: `SELECT ARRAY[${counts.map((count) => `(${count})`).join(',')}] AS counts`,
    values: p.values,
  };
};

const walkedCountSql = (p: Parameters, asker: Asker, filter: InboxFilter, most: number): string => {
  const sort = effectiveSort(filter, { by: 'received', descending: true });
  const walked = walkedSql(p, asker, filter, sort, most);
  return `SELECT count(*)::integer FROM (SELECT FROM (${walked}) AS w LIMIT ${p.add(most)}) AS counted`;
};

const walkedSql = (
  p: Parameters,
  asker: Asker,
  filter: InboxFilter,
  sort: InboxSort,
  most: number,
  after?: InboxPlace,
): string => {
  const { over, walks } = ways(p, asker, filter, sort);
  const direction = sort.descending ? 'DESC' : 'ASC';
  const parts = walks.map(({ from, isByHandler, where, key, type, id }) => {
    const asked = conditions(p, asker, isByHandler ? { ...filter, handlers: undefined } : filter);
    const beyond =
      after === undefined
        ? []
        : [
            `(${key}, ${id}) ${sort.descending ? '<' : '>'} (${p.add(after.key)}::${type}, ${p.add(after.id)}::uuid)`,
          ];
    const rows = `SELECT ${key} AS key, ${id} AS id FROM ${from}
       WHERE ${[...where, ...asked, ...beyond].join(' AND ')}
       ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${p.add(most)}`;
    return over === '' ? `(${rows})` : `SELECT w.key, w.id FROM ${over} CROSS JOIN LATERAL (${rows}) AS w`;
  });
  return parts.join(' UNION ALL ');
};

/**
 * The first page of a search and how many there are, looked for once: the newest so many, of which the first rows are shown. `seen` is
 * how many were found before they were asked what is true now, and `last` where the last of them stands.
 */
export const firstSearchSql = (asker: Asker, filter: InboxFilter, rows: number, most: number): Sql => {
  const p = new Parameters();
  const found = foundSql(p, asker, filter, most, TOP);
  const asked = [...conditions(p, asker, filter), ...inRange(p, filter)];
  return {
    text: `
  WITH found AS MATERIALIZED (${found}),
  meant AS MATERIALIZED (
    SELECT found.place, c.id FROM ${alongside('found')} WHERE ${asked.join(' AND ')} ORDER BY found.place DESC),
  page AS (SELECT ${COLUMNS}, meant.place::text AS key
             FROM (SELECT * FROM meant LIMIT ${p.add(rows)}) AS meant
            CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = meant.id OFFSET 0) AS c
            CROSS JOIN LATERAL (SELECT * FROM case_index WHERE case_id = c.id OFFSET 0) AS i
            ORDER BY meant.place DESC)
  SELECT (SELECT coalesce(json_agg(page), '[]') FROM page) AS rows, (SELECT count(*) FROM meant) AS count,
         (SELECT count(*) FROM found) AS seen, (SELECT min(place)::text FROM found) AS last`,
    values: p.values,
  };
};

/** A page and how many there are on all. A list that is all on its first page is counted by that. @param most how far it is counted */
export const listSql = (
  page: Sql,
  count: Sql,
  { rows, isFirst }: { readonly rows: number; readonly isFirst: boolean },
): Sql => {
  const all = `(${renumbered(count.text, page.values.length)})`;
  const values = [...page.values, ...count.values];
  return {
    text: `
  WITH page AS MATERIALIZED (${page.text})
  SELECT (SELECT coalesce(json_agg(page), '[]') FROM page) AS rows,
         ${isFirst ? `CASE WHEN (SELECT count(*) FROM page) > $${values.push(rows)} THEN ${all}[1] ELSE (SELECT count(*) FROM page) END` : `${all}[1]`} AS count`,
    values,
  };
};

/** The newest of the cases that words and facts are found in, before a place among all. */
export const searchSql = (asker: Asker, filter: InboxFilter, most: number, before: string): Sql => {
  const p = new Parameters();
  const found = foundSql(p, asker, filter, most, before);
  const asked = [...conditions(p, asker, filter), ...inRange(p, filter)];
  return {
    text: `
  WITH found AS MATERIALIZED (${found})
  SELECT ${COLUMNS}, found.place::text AS key, (${asked.join(' AND ')}) AS "isMeant"
    FROM found JOIN cases c ON c.id = found.case_id JOIN case_index i ON i.case_id = c.id
   ORDER BY found.place DESC`,
    values: p.values,
  };
};

const searchCountSql = (p: Parameters, asker: Asker, filter: InboxFilter, most: number): string => {
  const found = foundSql(p, asker, filter, most, TOP);
  const asked = [...conditions(p, asker, filter), ...inRange(p, filter)];
  return `
  WITH found AS MATERIALIZED (${found})
  SELECT count(*)::integer FROM ${alongside('found')} WHERE ${asked.join(' AND ')}`;
};

const inRange = (p: Parameters, { range }: InboxFilter): string[] =>
  range === undefined
    ? []
    : [
        `EXISTS (SELECT FROM case_values v WHERE v.case_id = c.id AND v.pointer = ${p.add(range.pointer)}
           ${range.from === undefined ? '' : `AND v.sorted >= ${p.add(range.from)}`}
           ${range.to === undefined ? '' : `AND v.sorted <= ${p.add(range.to)}`})`,
      ];

/** Months of a search's dates; over more, the dates alone must do. */
const MOST_MONTHS = 36;

const foundSql = (p: Parameters, asker: Asker, filter: InboxFilter, most: number, before: string): string => {
  const { terms = [], answers = [], statuses, handlers, unread } = filter;
  const forms = formsOf(asker, filter);
  const months = monthsOf(filter);
  const groups = [
    ...(forms === null ? [] : [forms.map(formLexeme)]),
    statuses.map((status) => `s/${status}`),
    ...(handlers === undefined ? [] : [handlers.map((id) => `h/${id ?? 'none'}`)]),
    ...(unread === true ? [['u/new']] : []),
    ...(months.length === 0 ? [] : [months.map(monthLexeme)]),
    ...answers.map(({ pointer, value }) => [answerLexeme(pointer, value)]),
  ];
  const facts = groups.map((group) => `(${group.map(quoted).join(' | ')})`).join(' & ');
  if (groups.some((group) => group.length === 0))
    return 'SELECT NULL::bigint AS place, NULL::uuid AS case_id WHERE false';
  const words = terms.map((term) => term.words);
  const others = terms.map((term) => term.others.map(quoted).join(' | '));
  return `SELECT place, case_id FROM search_cases(
     ${p.add(words)}::text[], ${p.add(others)}::text[], ${p.add(facts)}::tsquery,
     ${p.add(before)}::bigint, ${p.add(most)}::integer, ${p.add(filter.dueFrom ?? null)}::date, ${p.add(filter.dueBefore ?? null)}::date)`;
};

/** A lexeme as a query has it. */
const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const monthsOf = ({ from, to }: InboxFilter): readonly string[] => {
  if (from === undefined) return [];
  const last = (to ?? dayOf(new Date())).slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= last; month = monthAfter(month)) {
    months.push(month);
    if (months.length > MOST_MONTHS) return [];
  }
  return months;
};

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
};
