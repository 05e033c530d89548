import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { isObject, type Json } from '../form/json';
import type { Filled } from '../form/model/shown-form';
import { TextNotStorable } from '../platform/refusal';
import { Draft } from './draft.entity';
import { DraftsService } from './drafts.service';
import { ownerOf } from './owner';
import { DraftNotFound, DraftSent } from './refusals';

let db: DataSource;
let drafts: DraftsService;
let closeDatabase: () => Promise<void>;
let formVersionId: string;

const owner = ownerOf('a browser');
const other = ownerOf('another browser');
const set =
  (name: string, value: Json) =>
  ({ answer, chosen }: Filled): Filled => ({
    answer: { ...(isObject(answer) && answer), [name]: value },
    chosen,
  });

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, entities: [Draft] }).initialize();
  drafts = new DraftsService(db);
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, repeat('0', 64), '{}') RETURNING id`,
  );
  formVersionId = version!.id;
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const begin = () => drafts.begin(owner, { formId: 'f', formVersionId, language: 'sv' });
const age = (id: string, days: number) =>
  db.query('UPDATE drafts SET expires_at = expires_at - make_interval(days => $2) WHERE id = $1', [id, days]);

describe('a draft', () => {
  it('begins empty, in the version and language it was begun in', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ formId: 'f', formVersionId, language: 'sv', answer: {}, caseId: null });
    expect(await drafts.find(owner, draft.id)).toEqual(draft);
  });

  it('does not exist for anybody else', async () => {
    const { id } = await begin();
    await expect(drafts.find(other, id)).rejects.toBeInstanceOf(DraftNotFound);
    await expect(drafts.save(other, id, set('a', 1))).rejects.toBeInstanceOf(DraftNotFound);
    expect((await drafts.find(owner, id)).answer).toEqual({});
  });

  it.each(['', 'x', '../etc', '00000000-0000-0000-0000-000000000000'])('is not found by %j', async (id) => {
    await expect(drafts.find(owner, id)).rejects.toBeInstanceOf(DraftNotFound);
  });

  it('keeps what is saved, lists and half-typed numbers as they are', async () => {
    const { id } = await begin();
    const answer: Json = { children: [{}, { name: 'Åsa' }], age: 'fyra' };
    await drafts.save(owner, id, () => ({ answer, chosen: {} }), 'en');
    expect(await drafts.find(owner, id)).toMatchObject({ answer, language: 'en' });
  });

  it('loses nothing when ten tabs save different pages at once', async () => {
    const { id } = await begin();
    const tabs = Array.from({ length: 10 }, (_, n) => drafts.save(owner, id, set(`page${n}`, n)));
    await Promise.all(tabs);
    const { answer } = await drafts.find(owner, id);
    expect(Object.keys(answer as object)).toHaveLength(10);
  });

  it('stays as it was when the change cannot be made', async () => {
    const { id } = await begin();
    await drafts.save(owner, id, set('a', 1));
    const broken = drafts.save(owner, id, () => Promise.reject(new Error('no')));
    await expect(broken).rejects.toThrow('no');
    await expect(drafts.save(owner, id, set('a', '\u0000'))).rejects.toBeInstanceOf(TextNotStorable);
    expect((await drafts.find(owner, id)).answer).toEqual({ a: 1 });
  });

  it('takes no more answers once it is sent', async () => {
    const { id } = await begin();
    const [filed] = await db.query<{ case_id: string }[]>(
      `SELECT case_id FROM file_case('f', $1, 'sv', '{}', 'web', '{}')`,
      [formVersionId],
    );
    await drafts.markSent(db.manager, id, filed!.case_id);
    await expect(drafts.save(owner, id, set('a', 1))).rejects.toBeInstanceOf(DraftSent);
  });

  it('lives thirty days from when it was last saved', async () => {
    const { id } = await begin();
    await age(id, 29);
    const saved = await drafts.save(owner, id, set('a', 1));
    const days = (saved.expiresAt.getTime() - saved.savedAt.getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    await age(id, 29);
    expect(await drafts.removeExpired(db.manager)).toBe(0);
    await age(id, 2);
    await expect(drafts.find(owner, id)).rejects.toBeInstanceOf(DraftNotFound);
    expect(await drafts.removeExpired(db.manager)).toBe(1);
  });

  it('lives as long as its form says, and a day where it is not to outlive its browser', async () => {
    const days = async (daysKept: number): Promise<number> => {
      const draft = await drafts.begin(owner, { formId: 'f', formVersionId, language: 'sv', daysKept });
      const { savedAt, expiresAt } = await drafts.save(owner, draft.id, set('a', 1));
      return Math.round((expiresAt.getTime() - savedAt.getTime()) / 86_400_000);
    };
    expect([await days(365), await days(7), await days(0)]).toEqual([365, 7, 1]);
  });

  it('goes when its owner throws it away, and not when another would', async () => {
    const { id } = await begin();
    await expect(drafts.remove(other, id)).rejects.toBeInstanceOf(DraftNotFound);
    await drafts.remove(owner, id);
    await expect(drafts.find(owner, id)).rejects.toBeInstanceOf(DraftNotFound);
  });

  it('is listed with all that its owner has begun, last saved first, until it is sent', async () => {
    const mine = ownerOf('one who has begun much');
    const made: string[] = [];
    for (const formId of ['f', 'g', 'f'])
      made.unshift((await drafts.begin(mine, { formId, formVersionId, language: 'sv' })).id);
    await drafts.save(mine, made[2]!, set('a', 1));
    expect((await drafts.unsent([mine])).map(({ id }) => id)).toEqual([made[2], made[0], made[1]]);
    expect((await drafts.unsent([other, mine], 'g')).map(({ id }) => id)).toEqual([made[1]]);
    expect(await drafts.unsent([])).toEqual([]);
  });
});
