import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { AuditService } from '../audit';
import { IdentityService } from './identity.service';
import { SignInLinkSpent } from './refusals';
import { Sessions } from './sessions';
import { SignInLinks } from './sign-in-links';

let db: DataSource;
let sessions: Sessions;
let identity: IdentityService;
let close: () => Promise<void>;

beforeEach(async () => {
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 10 }).initialize();
  sessions = new Sessions(db);
  identity = new IdentityService(db, new SignInLinks(db, sessions), sessions, new AuditService(db));
});
afterEach(async () => {
  await db.destroy();
  await close();
});

const link = async (): Promise<string | undefined> =>
  (await identity.firstSignInLink('https://x.se'))?.replace('https://x.se/personal/logga-in/', '');
const aLink = async (): Promise<string> => (await link())!;
const accounts = () => db.query<{ roles: string[] }[]>('SELECT roles FROM staff_accounts');
const deeds = async () =>
  (await db.query<{ action: string }[]>('SELECT action FROM audit_log ORDER BY id')).map(
    ({ action }) => action,
  );

describe('the first sign-in', () => {
  it('makes an administrator, and lets him in', async () => {
    const { token: session } = await identity.signIn(await aLink());
    expect(await sessions.find(session)).toMatchObject({ name: 'Administratör', roles: ['administrator'] });
    expect(await deeds()).toEqual(['staff.signed-in']);
  });

  it('is not used up by looking', async () => {
    const token = await aLink();
    expect([await identity.isLinkUsable(token), await identity.isLinkUsable(token)]).toEqual([true, true]);
    expect(await accounts()).toEqual([]);
  });

  it('works once, however many press at once', async () => {
    const token = await aLink();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => identity.signIn(token)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accounts()).toHaveLength(1);
    expect(await identity.isLinkUsable(token)).toBe(false);
    await expect(identity.signIn(token)).rejects.toBeInstanceOf(SignInLinkSpent);
  });

  it('voids the link before, and makes one administrator where two copies start at once', async () => {
    const earlier = await aLink();
    const made = await Promise.all([aLink(), aLink(), aLink()]);
    const usable = await Promise.all([earlier, ...made].map((token) => identity.isLinkUsable(token)));
    expect(usable.filter(Boolean)).toHaveLength(1);
    await expect(identity.signIn(earlier)).rejects.toBeInstanceOf(SignInLinkSpent);
  });

  it('is too late after an hour', async () => {
    const token = await aLink();
    await db.query(`UPDATE staff_sign_in_links SET expires_at = now() - interval '1 second'`);
    expect(await identity.isLinkUsable(token)).toBe(false);
    await expect(identity.signIn(token)).rejects.toBeInstanceOf(SignInLinkSpent);
  });

  it.each(['', 'x', 'x'.repeat(43), "' OR true --", '\0'])('does not know %j', async (token) => {
    await aLink();
    expect(await identity.isLinkUsable(token)).toBe(false);
    await expect(identity.signIn(token)).rejects.toBeInstanceOf(SignInLinkSpent);
  });

  it('needs no link while an administrator is signed in, and leads back to the account after', async () => {
    const { token: session } = await identity.signIn(await aLink());
    expect(await link()).toBeUndefined();
    await identity.signOut(session);
    await identity.signIn(await aLink());
    expect(await accounts()).toHaveLength(1);
  });

  it('keeps no token in the database', async () => {
    const token = await aLink();
    const { token: session } = await identity.signIn(token);
    const rows = await db.query<unknown[]>(
      `SELECT l::text FROM staff_sign_in_links l UNION ALL SELECT s::text FROM staff_sessions s
       UNION ALL SELECT a::text FROM audit_log a`,
    );
    expect(rows).toHaveLength(3);
    for (const one of [token, session]) expect(JSON.stringify(rows)).not.toContain(one);
  });
});

describe('a session', () => {
  let session: string;
  beforeEach(async () => {
    ({ token: session } = await identity.signIn(await aLink()));
  });
  const age = (sql: string) => db.query(`UPDATE staff_sessions SET ${sql}`);

  it('ends when one signs out, and the log says whose it was', async () => {
    await identity.signOut(session);
    expect(await sessions.find(session)).toBeUndefined();
    await identity.signOut(session);
    expect(await deeds()).toEqual(['staff.signed-in', 'staff.signed-out']);
  });

  it('ends after eight hours without a click, and lives on with one', async () => {
    await age(`seen_at = now() - interval '7 hours 59 minutes'`);
    expect(await sessions.find(session)).toBeDefined();
    const [{ fresh } = { fresh: false }] = await db.query<{ fresh: boolean }[]>(
      `SELECT seen_at > now() - interval '1 minute' AS fresh FROM staff_sessions`,
    );
    expect(fresh).toBe(true);
    await age(`seen_at = now() - interval '8 hours 1 second'`);
    expect(await sessions.find(session)).toBeUndefined();
  });

  it('ends after a day, however busy', async () => {
    await age(`expires_at = now() - interval '1 second'`);
    expect(await sessions.find(session)).toBeUndefined();
  });

  it('ends when the account is shut', async () => {
    await db.query('UPDATE staff_accounts SET disabled_at = now()');
    expect(await sessions.find(session)).toBeUndefined();
  });

  it('is never one that the browser had before', async () => {
    await age(`seen_at = now() - interval '9 hours'`);
    const { token: next } = await identity.signIn(await aLink(), session);
    expect(next).not.toBe(session);
    expect(await sessions.find(session)).toBeUndefined();
    expect(await sessions.find(next)).toBeDefined();
  });

  it.each(['', 'x', "' OR true --", '\0'.repeat(43)])('is not opened by %j', async (token) =>
    expect(await sessions.find(token)).toBeUndefined(),
  );

  it('gives no right by a role that is not known here', async () => {
    await db.query(`UPDATE staff_accounts SET roles = '{emperor,reader}'`);
    expect((await sessions.find(session))?.roles).toEqual(['reader']);
  });
});
