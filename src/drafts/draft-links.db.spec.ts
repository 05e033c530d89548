import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { JobsService } from '../platform/jobs';
import { Draft } from './draft.entity';
import { DraftLinks } from './draft-links';
import { DraftLinksService } from './draft-links.service';
import { DraftMails } from './draft-mails';
import { DraftsService } from './drafts.service';
import { ownerOf } from './owner';
import { DraftNotFound } from './refusals';
import { RemindOfDrafts } from './remind-of-drafts.job';

let db: DataSource;
let drafts: DraftsService;
let links: DraftLinksService;
let mails: DraftMails;
let remind: RemindOfDrafts;
let closeDatabase: () => Promise<void>;
let formVersionId: string;

const keys = new DraftLinks('a key that is long enough for it, surely');
const owner = ownerOf('a browser');
const other = ownerOf('another browser');
const EVA = 'eva@exempel.se';

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, entities: [Draft] }).initialize();
  const jobs = new JobsService(db);
  drafts = new DraftsService(db);
  links = new DraftLinksService(db, drafts, keys, jobs);
  mails = new DraftMails(db, keys);
  remind = new RemindOfDrafts(db, links, jobs);
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, repeat('0', 64), '{}') RETURNING id`,
  );
  formVersionId = version!.id;
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

beforeEach(() => db.query('DELETE FROM draft_links'));

const begin = (daysKept = 30) =>
  drafts.begin(owner, { formId: 'f', formVersionId, language: 'sv', daysKept });

/** The ids of a draft's links, oldest first. */
const linksOf = async (draftId: string): Promise<string[]> => {
  const rows = await db.query<{ id: string }[]>(
    'SELECT id FROM draft_links WHERE draft_id = $1 ORDER BY created_at, id',
    [draftId],
  );
  return rows.map(({ id }) => id);
};

const linked = async (): Promise<{ draft: Draft; linkId: string }> => {
  const draft = await begin();
  expect(await links.want(owner, draft.id, EVA)).toBe('sent');
  return { draft, linkId: (await linksOf(draft.id))[0]! };
};

const expireIn = (draftId: string, days: number) =>
  db.query(`UPDATE drafts SET expires_at = now() + make_interval(days => $2) WHERE id = $1`, [draftId, days]);

describe('a link to a draft', () => {
  it('lets whoever presses its button hold the draft beside the owner', async () => {
    const { draft, linkId } = await linked();
    expect(await links.look(linkId, [])).toEqual({ state: 'good', draftId: draft.id, formId: 'f' });
    expect(await links.use(linkId, other)).toMatchObject({ state: 'good' });
    await drafts.save(other, draft.id, () => ({ answer: { a: 1 }, chosen: {} }));
    expect((await drafts.find(owner, draft.id)).answer).toEqual({ a: 1 });
    expect((await drafts.unsent([other])).map(({ id }) => id)).toEqual([draft.id]);
  });

  it('is used up by nothing but that, and once', async () => {
    const { linkId } = await linked();
    for (let look = 0; look < 3; look++)
      expect(await links.look(linkId, [other])).toMatchObject({ state: 'good' });
    const used = await Promise.all(['a', 'b', 'c'].map((token) => links.use(linkId, ownerOf(token))));
    expect(used.filter(({ state }) => state === 'good')).toHaveLength(1);
    expect(await links.look(linkId, [])).toEqual({ state: 'used', again: true });
  });

  it('tells whoever may open the draft already that it is theirs, and stays good', async () => {
    const { linkId } = await linked();
    expect(await links.use(linkId, owner)).toMatchObject({ state: 'mine' });
    expect(await links.look(linkId, [])).toMatchObject({ state: 'good' });
  });

  it('is void once there is a newer one, it is taken back, or it is too old', async () => {
    const { draft, linkId } = await linked();
    await links.want(owner, draft.id, 'eva@annan.se');
    expect(await links.use(linkId, other)).toEqual({ state: 'revoked', again: true });
    const newer = (await linksOf(draft.id)).find((id) => id !== linkId)!;
    await db.query('UPDATE draft_links SET expires_at = now() WHERE id = $1', [newer]);
    expect(await links.use(newer, other)).toEqual({ state: 'expired', again: true });
    await links.takeBack(owner, draft.id);
    expect(await links.use(newer, other)).toMatchObject({ again: false });
    expect(await links.wantAgain(newer)).toBe('gone');
    await expect(drafts.find(other, draft.id)).rejects.toBeInstanceOf(DraftNotFound);
  });

  it('never outlives its draft, nor thirty days', async () => {
    const { draft } = await linked();
    const living = await links.livingOf(await drafts.find(owner, draft.id));
    expect(living).toMatchObject({ email: EVA });
    expect(living!.expiresAt.getTime()).toBeLessThanOrEqual(draft.expiresAt.getTime() + 1000);
    const long = await begin(365);
    await links.want(owner, long.id, EVA);
    const days =
      ((await links.livingOf(await drafts.find(owner, long.id)))!.expiresAt.getTime() - Date.now()) / 864e5;
    expect(Math.round(days)).toBe(30);
  });

  it('leads nowhere once the draft is thrown away or sent', async () => {
    const { draft, linkId } = await linked();
    await drafts.remove(owner, draft.id);
    expect(await links.look(linkId, [owner])).toEqual({ state: 'gone' });
    const { draft: sent, linkId: toSent } = await linked();
    const [filed] = await db.query<{ case_id: string }[]>(
      `SELECT case_id FROM file_case('f', $1, 'sv', '{}', 'web', '{}')`,
      [formVersionId],
    );
    await drafts.markSent(db.manager, sent.id, filed!.case_id);
    expect(await links.use(toSent, other)).toEqual({ state: 'sent' });
    expect((await drafts.find(owner, sent.id)).email).toBeNull();
  });

  it('is had by nobody but the owner, and not for a draft that leaves nothing behind', async () => {
    const draft = await begin();
    await expect(links.want(other, draft.id, EVA)).rejects.toBeInstanceOf(DraftNotFound);
    await expect(links.takeBack(other, draft.id)).rejects.toBeInstanceOf(DraftNotFound);
    const passing = await begin(0);
    await expect(links.want(owner, passing.id, EVA)).rejects.toBeInstanceOf(DraftNotFound);
  });

  it('floods nobody: three for a draft and five to an address in an hour, also when drafts are thrown away', async () => {
    const draft = await begin();
    const wanted: string[] = [];
    for (const name of ['a', 'b', 'c', 'd'])
      wanted.push(await links.want(owner, draft.id, `${name}@exempel.se`));
    expect(wanted).toEqual(['sent', 'sent', 'sent', 'often']);
    const toEva: string[] = [];
    for (let count = 0; count < 6; count++) {
      const { id } = await begin();
      toEva.push(await links.want(owner, id, count % 2 === 0 ? EVA : EVA.toUpperCase()));
      await drafts.remove(owner, id);
    }
    expect(toEva).toEqual([...Array<string>(5).fill('sent'), 'often']);
    const { id } = await begin();
    await db.query(`UPDATE draft_links SET created_at = now() - interval '61 minutes'`);
    expect(await links.want(owner, id, EVA)).toBe('sent');
  });

  it('is no secret in the database: nothing there makes its token', async () => {
    const { linkId } = await linked();
    const rows = await db.query<unknown[]>('SELECT * FROM draft_links');
    const proof = Buffer.from(keys.token(linkId), 'base64url').subarray(16);
    expect(JSON.stringify(rows)).not.toContain(proof.toString('hex'));
    expect(JSON.stringify(rows)).not.toContain(EVA);
  });
});

describe('what a mail is made of', () => {
  it('is told while the link is good, and not after', async () => {
    const { draft, linkId } = await linked();
    expect(await mails.ofLink(linkId)).toMatchObject({
      draftId: draft.id,
      formId: 'f',
      formVersionId,
      language: 'sv',
      email: EVA,
      path: keys.path(linkId),
    });
    await links.use(linkId, other);
    expect(await mails.ofLink(linkId)).toBeUndefined();
  });
});

describe('a draft that goes before long', () => {
  it('has its owner reminded once, with a link that is good, and again only after another save', async () => {
    const { draft, linkId } = await linked();
    await links.use(linkId, other);
    await expireIn(draft.id, 2);
    expect(await mails.ofExpiring(draft.id)).toBeUndefined();
    await remind.run();
    const mail = await mails.ofExpiring(draft.id);
    expect(mail).toMatchObject({ draftId: draft.id, email: EVA });
    expect(mail!.path).not.toBe(keys.path(linkId));
    const before = await linksOf(draft.id);
    await remind.run();
    expect(await linksOf(draft.id)).toEqual(before);
    await drafts.save(owner, draft.id, (filled) => filled);
    expect(await mails.ofExpiring(draft.id)).toBeUndefined();
    await db.query(`UPDATE drafts SET saved_at = now() + interval '1 second' WHERE id = $1`, [draft.id]);
    await expireIn(draft.id, 2);
    await remind.run();
    expect(await linksOf(draft.id)).not.toEqual(before);
  });

  it.each<[string, number, number, boolean]>([
    ['goes in a week', 30, 7, true],
    ['is never kept for long', 3, 2, true],
    ['has no address', 30, 2, false],
  ])('is not told of where it %s', async (_, daysKept, left, hasAddress) => {
    const draft = await begin(daysKept);
    if (hasAddress) await links.want(owner, draft.id, `x${String(daysKept)}${String(left)}@exempel.se`);
    await expireIn(draft.id, left);
    await remind.run();
    const [row] = await db.query<{ at: Date | null }[]>(
      'SELECT reminded_at AS at FROM drafts WHERE id = $1',
      [draft.id],
    );
    expect(row!.at).toBeNull();
  });
});
