import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';

let owner: DataSource;
let closeDatabase: () => Promise<void>;

beforeEach(async () => {
  const { ownerUrl, close } = await aDatabase();
  closeDatabase = close;
  owner = await new DataSource({ type: 'postgres', url: ownerUrl, poolSize: 1 }).initialize();
  await owner.query(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, repeat('a', 64), '{}')`,
  );
});

afterEach(async () => {
  await owner.destroy();
  await closeDatabase();
});

interface Written {
  readonly place: number;
  readonly words: string;
  readonly status?: string;
}

/** Rows of cases as they stand in the search, each at a place of the test's own. */
const write = async (cases: readonly Written[]): Promise<void> => {
  await owner.query(
    `WITH filed AS (
       SELECT n, (file_case('f', v.id, 'sv', '{}', 'api', '{}')).case_id FROM form_versions v, generate_series(1, $1::integer) AS n
     )
     INSERT INTO case_index (case_id, form_id, place, due_on, status, is_open, document)
     SELECT case_id, 'f', place, now(), 'submitted', true,
            to_tsvector('swedish', words) || array_to_tsvector(ARRAY['f/f', 's/' || status, 'b/' || (place >> 12), 'B/' || (place >> 16)])
       FROM filed JOIN unnest($2::bigint[], $3::text[], $4::text[]) WITH ORDINALITY AS w (place, words, status, n) USING (n)`,
    [
      cases.length,
      cases.map(({ place }) => place),
      cases.map(({ words }) => words),
      cases.map(({ status = 'submitted' }) => status),
    ],
  );
};

const found = async (typed: string, fact = 'f/f', most = 1000): Promise<number[]> => {
  const terms = typed.split(' ');
  const rows = await owner.query<{ place: string }[]>(
    'SELECT place FROM search_cases($1::text[], $2::text[], $3::tsquery, $4, $5, NULL, NULL)',
    [terms, terms.map(() => ''), `'${fact}'`, '9223372036854775807', most],
  );
  return rows.map(({ place }) => Number(place));
};

const learn = async (most: number): Promise<boolean> => {
  const [row] = await owner.query<{ more: boolean }[]>('SELECT learn_case_words($1) AS more', [most]);
  return row!.more;
};

describe('the words of cases', () => {
  it('are learnt of cases from before too, the newest first; until then those are found by stems', async () => {
    await owner.query('ALTER TABLE case_index DISABLE TRIGGER case_index_is_learnt');
    await write([1, 2, 3].map((place) => ({ place, words: `vatten på gatan ${'abc'.slice(0, place)}berg` })));
    await owner.query('ALTER TABLE case_index ENABLE TRIGGER case_index_is_learnt');
    await owner.query('UPDATE case_words_learnt SET place = 4');

    expect(await found('vatten')).toEqual([3, 2, 1]);
    expect(await found('vattnet')).toEqual([]);
    expect(await found('abc')).toEqual([]);

    expect(await learn(2)).toBe(true);
    expect(await found('vattnet')).toEqual([3, 2, 1]);
    expect(await found('abc')).toEqual([3]);
    expect(await found('abe')).toEqual([]);

    expect(await learn(2)).toBe(true);
    expect(await found('abe')).toEqual([1]);
    expect(await learn(2)).toBe(false);
  });

  it('hold no numbers and no facts', async () => {
    await write([{ place: 1, words: 'nyckel 0701740605 abc123 12' }]);
    const rows = await owner.query<{ word: string }[]>('SELECT DISTINCT word FROM case_words');
    expect(rows).toEqual([{ word: 'nyckel' }]);
  });
});

/** Words of their own that all begin alike: more than are named one by one. */
const begun = (beginning: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${beginning}${[n / 26, n % 26].map(letter).join('')}mm`);
const letter = (n: number): string => String.fromCharCode(97 + Math.floor(n));

describe('how very many words begin', () => {
  const BLOCK = 4096;
  const FAR = 65_536;

  it('finds each of them, and only them', async () => {
    await write([
      ...begun('lek', 120).map((words, n) => ({ place: n + 1, words })),
      { place: 200, words: 'lera' },
      { place: 201, words: 'lek' },
    ]);
    expect(await found('lek')).toEqual([201, ...Array.from({ length: 120 }, (_, n) => 120 - n)]);
    expect(await found('lek', 'f/f', 7)).toEqual([201, 120, 119, 118, 117, 116, 115]);
    expect(await found('lekaa')).toEqual([1]);
  });

  it('finds them without å, ä and ö', async () => {
    await write(begun('öst', 60).map((words, n) => ({ place: n + 1, words })));
    expect(await found('ost')).toHaveLength(60);
    expect(await found('öst')).toHaveLength(60);
    expect(await found('åst')).toEqual([]);
  });

  it('finds those that lie far from the newest, where many cases are met and few have them', async () => {
    const met = Array.from({ length: 300 }, (_, n) => ({ place: 2 * FAR + n, words: 'annat' }));
    const lek = begun('lek', 60).map((words, n) => ({ place: n + 1, words: `${words} gunga` }));
    await write([...met, ...lek]);
    const all = Array.from({ length: 60 }, (_, n) => 60 - n);
    expect(await found('lek')).toEqual(all);
    expect(await found('lek gunga')).toEqual(all);
  });

  it('finds those that lie far from the newest, where few cases are met', async () => {
    const other = begun('lek', 60).map((words, n) => ({ place: 2 * FAR + n, words }));
    const rare = begun('lek', 5).map((words, n) => ({ place: n * BLOCK + 1, words, status: 'closed' }));
    await write([...other, ...rare, { place: 9, words: 'annat', status: 'closed' }]);
    expect(await found('lek', 's/closed')).toEqual([4, 3, 2, 1, 0].map((n) => n * BLOCK + 1));
  });

  it('is met with another such beginning, and with whole words', async () => {
    const lek = begun('lek', 60);
    const sol = begun('sol', 60);
    await write(
      lek.map((words, n) => ({
        place: n + 1,
        words: n % 2 === 0 ? `${words} ${sol[n]!}` : `${words} bänken`,
      })),
    );
    expect(await found('lek sol')).toEqual(Array.from({ length: 30 }, (_, n) => 59 - 2 * n));
    expect(await found('bänk lek')).toEqual(Array.from({ length: 30 }, (_, n) => 60 - 2 * n));
    expect(await found('lekaa solab')).toEqual([]);
  });
});

describe('how words end', () => {
  const ending = (count: number): string[] => begun('', count).map((word) => `${word}berg`);

  it('finds compounds, and is left out where very many words end so, as names do', async () => {
    await write([...ending(40), 'berg'].map((words, n) => ({ place: n + 1, words })));
    expect(await found('berg')).toHaveLength(41);
    await write(ending(41).map((words, n) => ({ place: n + 101, words: `${words} ` })));
    expect(await found('berg')).toEqual([41]);
    expect(await found('aammberg')).toContain(1);
  });
});
