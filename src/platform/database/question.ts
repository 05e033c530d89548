import { type DataSource, getMetadataArgsStorage } from 'typeorm';

/** A row as JSON has it. */
export type JsonRow = Readonly<Record<string, unknown>>;

/**
 * A question to the database, as its room lends it: asked by itself, or together with others of other rooms in one round trip.
 * Rows come as JSON: a bigint is asked for as text, and a moment is read back by `momentOf`.
 */
export interface Question<T> {
  /** One SELECT, its parameters numbered from 1. */
  readonly text: string;
  readonly values: readonly unknown[];
  readonly read: (rows: readonly JsonRow[]) => T;
}

/** Several, by what each answer is called. */
export type Questions<T> = { readonly [K in keyof T]: Question<T[K]> };
type Asked = Pick<DataSource, 'query'>;

/** A question that is asked by itself where it is awaited, and goes with others where it is given to `askTogether`. */
export class Lent<T> implements Question<T>, PromiseLike<T> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly read: (rows: readonly JsonRow[]) => T;

  constructor(
    private readonly db: Asked,
    { text, values, read }: Question<T>,
  ) {
    this.text = text;
    this.values = values;
    this.read = read;
  }

  then<A = T, B = never>(
    done?: ((answer: T) => A | PromiseLike<A>) | null,
    failed?: ((fault: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return askTogether<{ answer: T }>(this.db, { answer: this })
      .then(({ answer }) => answer)
      .then(done, failed);
  }
}

/** Asks several at once: one statement, and so as of one moment. */
export const askTogether = async <T extends object>(db: Asked, questions: Questions<T>): Promise<T> => {
  const names = Object.keys(questions) as (keyof T)[];
  const values: unknown[] = [];
  const parts = names.map((name) => {
    const { text, values: own } = questions[name];
    const from = values.length;
    values.push(...own);
    return `(SELECT coalesce(json_agg(q), '[]') FROM (${renumbered(text, from)}) AS q)`;
  });
  const [row] = await db.query<{ answers: readonly (readonly JsonRow[])[] }[]>(
    `SELECT json_build_array(${parts.join(', ')}) AS answers`,
    values,
  );
  const answers = names.map((name, place) => [name, questions[name].read(row?.answers[place] ?? [])]);
  return Object.fromEntries(answers) as T;
};

/** The same text behind others that have so many parameters. */
export const renumbered = (text: string, from: number): string =>
  from === 0 ? text : text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + from}`);

/** A moment that stands in a row. */
export const momentOf = (value: unknown): Date => new Date(value as string);

/** Where there are rows at all. */
export const isAny = (rows: readonly JsonRow[]): boolean => rows.length > 0;

/**
 * The rows of a table, as its entity tells them.
 * @param where what follows the table's name, which is `e`
 * @param beside columns that the entity does not have
 */
export const rowsOf = <T>(
  entity: abstract new () => T,
  where: string,
  values: readonly unknown[],
  beside: readonly string[] = [],
): Question<T[]> => {
  const storage = getMetadataArgsStorage();
  const columns = storage.filterColumns(entity).map(({ propertyName, options }) => ({
    name: propertyName,
    isMoment: options.type === 'timestamptz',
    sql: `e.${options.name ?? propertyName}${options.type === 'bigint' ? '::text' : ''} AS "${propertyName}"`,
  }));
  const moments = columns.filter(({ isMoment }) => isMoment).map(({ name }) => name);
  const told = (row: JsonRow): T =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value !== null && moments.includes(name) ? momentOf(value) : value,
      ]),
    ) as T;
  const [table] = storage.filterTables(entity);
  return {
    text: `SELECT ${[...columns.map(({ sql }) => sql), ...beside].join(', ')} FROM ${table?.name ?? ''} AS e ${where}`,
    values,
    read: (rows) => rows.map(told),
  };
};
