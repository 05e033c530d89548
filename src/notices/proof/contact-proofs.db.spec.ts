import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import type { Configuration } from '../../platform/configuration';
import { JobsService } from '../../platform/jobs';
import { contactCode } from './contact-code';
import { ContactProofs, type ToProve } from './contact-proofs.service';

const SECRET = 'a secret of at least 32 characters';
let db: DataSource;
let closeDatabase: () => Promise<void>;
let proofs: ContactProofs;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, entities: [] }).initialize();
  proofs = new ContactProofs(db, new JobsService(db), { secretKey: SECRET } as Configuration);
});
afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

async function aDraft(): Promise<string> {
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, $2, '{}') RETURNING id`,
    [`f-${randomUUID()}`, randomBytes(32).toString('hex')],
  );
  const [draft] = await db.query<{ id: string }[]>(
    `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, expires_at)
       VALUES ($1, 'f', $2, 'sv', now() + interval '1 day') RETURNING id`,
    [randomBytes(32), version!.id],
  );
  return draft!.id;
}

const aWish = async (recipient = `${randomUUID()}@example.se`): Promise<ToProve> => ({
  draftId: await aDraft(),
  channel: 'e-mail',
  recipient,
  language: 'sv',
});

const latestOf = async ({ draftId }: ToProve): Promise<string> => {
  const [proof] = await db.query<{ id: string }[]>(
    'SELECT id FROM contact_proofs WHERE draft_id = $1 ORDER BY created_at DESC LIMIT 1',
    [draftId],
  );
  return proof!.id;
};
const codeOf = async (wish: ToProve): Promise<string> => contactCode(SECRET, await latestOf(wish));
const wrongFor = async (wish: ToProve): Promise<string> =>
  (await codeOf(wish)) === '000000' ? '000001' : '000000';

describe('an address of a draft', () => {
  it('is proven by the code that was sent to it', async () => {
    const wish = await aWish();
    expect(await proofs.begin(wish)).toBe(true);
    expect(await proofs.isProven(wish.draftId, wish)).toBe(false);
    expect(await proofs.tryCode(wish, await codeOf(wish))).toBe('proven');
    expect(await proofs.isProven(wish.draftId, wish)).toBe(true);
  });

  it('is asked about anew when it is changed, and in another draft', async () => {
    const wish = await aWish();
    await proofs.begin(wish);
    const code = await codeOf(wish);
    const other = { ...wish, recipient: 'bo@example.se' };
    expect(await proofs.tryCode(other, code)).toBe('spent');
    await proofs.tryCode(wish, code);
    expect(await proofs.isProven(wish.draftId, other)).toBe(false);
    expect(await proofs.isProven(await aDraft(), wish)).toBe(false);
  });

  it('gets one code, however often the same page is asked for', async () => {
    const wish = await aWish();
    await proofs.begin(wish);
    const first = await latestOf(wish);
    await proofs.begin(wish);
    expect(await latestOf(wish)).toBe(first);
  });

  it('is not proven by the code before a new one', async () => {
    const wish = await aWish();
    await proofs.begin(wish);
    const before = await codeOf(wish);
    expect(await proofs.renew(wish)).toBe(true);
    const now = await codeOf(wish);
    expect(await proofs.codeOf(await latestOf(wish))).toBe(now);
    // One in a million gets the same again.
    expect(await proofs.tryCode(wish, before)).toBe(before === now ? 'proven' : 'wrong');
  });

  it('may be guessed at five times, also all at once, and the right code is no good after that', async () => {
    const wish = await aWish();
    await proofs.begin(wish);
    const wrong = await wrongFor(wish);
    const right = await codeOf(wish);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => proofs.tryCode(wish, wrong)));
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(4);
    expect(await proofs.tryCode(wish, right)).toBe('spent');
    expect(await proofs.isProven(wish.draftId, wish)).toBe(false);
  });

  it('has fifteen minutes, and then no code is sent for it any more', async () => {
    const wish = await aWish();
    await proofs.begin(wish);
    const id = await latestOf(wish);
    expect(await proofs.noticeOf(id)).toMatchObject({ recipient: wish.recipient, draftId: wish.draftId });
    await db.query(
      `UPDATE contact_proofs SET expires_at = expires_at - interval '15 minutes' WHERE id = $1`,
      [id],
    );
    expect(await proofs.tryCode(wish, contactCode(SECRET, id))).toBe('spent');
    expect(await proofs.codeOf(id)).toBeUndefined();
  });

  it('is sent five codes an hour for a draft, and ten a day whoever asks', async () => {
    const recipient = `${randomUUID()}@example.se`;
    const wish = await aWish(recipient);
    for (let sent = 0; sent < 5; sent++) expect(await proofs.renew(wish)).toBe(true);
    expect(await proofs.renew(wish)).toBe(false);
    const other = await aWish(recipient.toUpperCase());
    for (let sent = 0; sent < 5; sent++) expect(await proofs.renew(other)).toBe(true);
    expect(await proofs.renew(await aWish(recipient))).toBe(false);
    // Throwing the draft away does not help.
    await db.query('DELETE FROM drafts WHERE id = $1', [wish.draftId]);
    expect(await proofs.renew(await aWish(recipient))).toBe(false);
  });

  it('is forgotten a day after the draft was sent or thrown away', async () => {
    const wish = await aWish();
    await proofs.begin(wish);
    const id = await latestOf(wish);
    await proofs.tryCode(wish, await codeOf(wish));
    await db.query(`UPDATE contact_proofs SET created_at = now() - interval '2 days' WHERE id = $1`, [id]);
    expect(await proofs.removeOld(db.manager)).toBe(0);
    await proofs.forgetDraft(db.manager, wish.draftId);
    expect(await proofs.removeOld(db.manager)).toBe(1);
  });
});
