import { verify } from '@node-rs/argon2';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { staffIn } from '../../../test/support/staff';
import { totpNow } from '../../../test/support/totp-now';
import { AuditService } from '../../audit';
import type { Configuration } from '../../platform/configuration';
import { AccountReader } from '../accounts/read-accounts';
import { IdentityService } from '../identity.service';
import { Sessions } from '../sessions';
import { SignInLinks } from '../sign-in-links';
import type { StaffUser } from '../staff-user';
import { LocalSignIn, type Typed } from './local-sign-in';
import { FREE_FAILURES, Lockouts } from './lockouts';
import * as passwords from './passwords';
import { SetUp, type Wanted } from './set-up';

/** It works as ever; what it is asked is counted. */
jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...actual, verify: jest.fn(actual.verify) };
});
const argon2 = verify as jest.MockedFunction<typeof verify>;

const LOGIN = 'karin@exempel.se';
const PASSWORD = 'en häst i hagen idag';
const configuration = { secretKey: 'for tests only, and long enough for it' } as Configuration;

let db: DataSource;
let signIn: LocalSignIn;
let setUp: SetUp;
let sessions: Sessions;
let close: () => Promise<void>;
let account: { readonly id: string; readonly token: string };
let user: StaffUser;
/** The app's secret, as it was offered. */
let key: string;
let recoveryCodes: readonly string[];

const parts = (of: DataSource) => {
  const found = new Sessions(of);
  const audit = new AuditService(of);
  const identity = new IdentityService(of, new SignInLinks(of, found), found, audit);
  const local = new LocalSignIn(of, configuration, new Lockouts(of, configuration), identity, audit);
  return {
    sessions: found,
    signIn: local,
    setUp: new SetUp(of, configuration, new AccountReader(of), found, local, audit),
  };
};

const wanted = (
  offer: { readonly sealed: string; readonly key: string },
  more: Partial<Wanted> = {},
): Wanted => ({
  login: LOGIN,
  password: PASSWORD,
  repeated: PASSWORD,
  sealed: offer.sealed,
  code: totpNow(offer.key),
  now: { password: '', code: '' },
  ...more,
});
const offered = (again?: string) => setUp.offer({ id: account.id, label: LOGIN }, 'Perstorps kommun', again);

/** As if the app's clock had gone on: codes of before have not been used. */
const laterOn = () => db.query('UPDATE staff_accounts SET totp_used_step = 0');

beforeEach(async () => {
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 10 }).initialize();
  ({ sessions, signIn, setUp } = parts(db));
  account = await staffIn(db, { roles: ['handler'] });
  await db.query('UPDATE staff_sessions SET may_set_up = true');
  user = (await sessions.find(account.token))!;
  const offer = offered();
  key = offer.key;
  const done = await setUp.take(user, account.token, wanted(offer));
  if (done.outcome !== 'set-up') throw new Error(JSON.stringify(done));
  ({ recoveryCodes } = done);
  await laterOn();
});
afterEach(async () => {
  await db.destroy();
  await close();
});

const enter = (typed: Partial<Typed> = {}, earlier?: string) =>
  signIn.enter({ login: LOGIN, password: PASSWORD, code: totpNow(key), ...typed }, earlier);
const deeds = async () =>
  db.query<{ actor: string; action: string; details: object }[]>(
    'SELECT actor, action, details FROM audit_log ORDER BY id',
  );

describe('signing in with password and code', () => {
  it('begins a session that was never there before, and is written down', async () => {
    const done = await enter({}, account.token);
    if (done.outcome !== 'in') throw new Error(done.outcome);
    expect(await sessions.find(done.result)).toMatchObject({ id: account.id, roles: ['handler'] });
    expect(await sessions.find(account.token)).toBeUndefined();
    expect((await deeds()).at(-1)).toMatchObject({
      actor: account.id,
      action: 'staff.signed-in',
      details: { by: 'password' },
    });
  });

  it('takes the address in any letters, and the code with spaces', async () => {
    const code = totpNow(key);
    const done = await enter({ login: ' Karin@Exempel.SE ', code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(done.outcome).toBe('in');
  });

  it('takes a code once, also when two posts of it come at once', async () => {
    const code = totpNow(key);
    const both = await Promise.all([enter({ code }), enter({ code })]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['in', 'wrong']);
    expect((await enter({ code })).outcome).toBe('wrong');
  });

  it('takes a code of half a minute ago, and none that is older', async () => {
    expect((await enter({ code: totpNow(key, -60_000) })).outcome).toBe('wrong');
    expect((await enter({ code: totpNow(key, -30_000) })).outcome).toBe('in');
  });

  it('takes each recovery code once', async () => {
    const [code = ''] = recoveryCodes;
    expect((await enter({ code: code.toUpperCase().replace('-', ' ') })).outcome).toBe('in');
    expect((await enter({ code })).outcome).toBe('wrong');
    expect((await deeds()).map(({ details }) => details)).toContainEqual({ by: 'recovery-code' });
  });

  it('uses no code up when the password is wrong', async () => {
    const [code = ''] = recoveryCodes;
    expect((await enter({ code, password: 'fel lösenord här' })).outcome).toBe('wrong');
    expect((await enter({ code })).outcome).toBe('in');
  });

  it.each([
    ['no such account', { login: 'ingen@exempel.se' }],
    ['no address', { login: 'Karin' }],
    ['nothing', { login: '', password: '', code: '' }],
    ['the wrong password', { password: 'fel lösenord här' }],
    ['a password of a million characters', { password: 'x'.repeat(1_000_000) }],
    ['the wrong code', { code: '000000' }],
    ['a code that is none', { code: "' OR true --" }],
    ['an address with a NUL', { login: 'karin\0@exempel.se' }],
  ])('answers the same for %s, and works out as much', async (_what, typed) => {
    const before = argon2.mock.calls.length;
    expect(await enter(typed)).toEqual({ outcome: 'wrong' });
    expect(argon2.mock.calls.length - before).toBe(1);
    expect((await deeds()).at(-1)?.action).toBe('staff.sign-in-failed');
  });

  it('answers the same for an account that is closed, and for one that has no password yet', async () => {
    await db.query('UPDATE staff_accounts SET disabled_at = now()');
    expect(await enter()).toEqual({ outcome: 'wrong' });
    await db.query('UPDATE staff_accounts SET disabled_at = NULL, password_hash = NULL');
    expect(await enter()).toEqual({ outcome: 'wrong' });
  });

  it('keeps no password, code or app secret that could be read in the database', async () => {
    const rows = JSON.stringify(
      await db.query(
        `SELECT a::text FROM staff_accounts a UNION ALL SELECT r::text FROM staff_recovery_codes r
         UNION ALL SELECT l::text FROM audit_log l UNION ALL SELECT k::text FROM staff_lockouts k`,
      ),
    );
    expect(rows).toContain('$argon2id$');
    for (const secret of [PASSWORD, key.replaceAll(' ', ''), ...recoveryCodes])
      expect(rows).not.toContain(secret);
  });
});

describe('guessing', () => {
  const guess = (login = LOGIN) => enter({ login, password: 'fel lösenord här' });
  const seconds = async (login?: string) => {
    const done = await guess(login);
    return done.outcome === 'locked' ? done.seconds : 0;
  };

  it.each([LOGIN, 'ingen@exempel.se'])(
    'is locked out after five tries for %s, whether there is such an account or not',
    async (login) => {
      for (let times = 0; times < FREE_FAILURES; times++) expect(await seconds(login)).toBe(0);
      const wait = await seconds(login);
      expect([wait > 50, wait <= 60]).toEqual([true, true]);
    },
  );

  it('is locked out as well when a hundred come at once', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => guess('ingen@exempel.se')));
    expect(all.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(FREE_FAILURES);
  });

  it('locks the right password out too, which waits as long as anybody, and no longer for knocking', async () => {
    for (let times = 0; times < FREE_FAILURES + 3; times++) await guess();
    expect((await enter()).outcome).toBe('locked');
    await db.query(`UPDATE staff_lockouts SET locked_until = now() - interval '1 second'`);
    expect((await enter()).outcome).toBe('in');
    expect(await db.query('SELECT 1 FROM staff_lockouts')).toEqual([]);
  });

  it('locks out for twice as long each time, and never for more than a quarter of an hour', async () => {
    for (let times = 0; times < FREE_FAILURES; times++) await guess();
    const waits: number[] = [];
    for (let times = 0; times < 6; times++) {
      waits.push(Math.ceil((await seconds()) / 60));
      await db.query(`UPDATE staff_lockouts SET locked_until = now() - interval '1 second'`);
      await guess();
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('is forgotten after a day', async () => {
    for (let times = 0; times < FREE_FAILURES - 1; times++) await guess();
    await db.query(`UPDATE staff_lockouts SET failed_at = now() - interval '25 hours'`);
    await guess();
    expect((await enter()).outcome).toBe('in');
    await guess();
    await db.query(`UPDATE staff_lockouts SET failed_at = now() - interval '25 hours'`);
    await new Lockouts(db, configuration).removeOld(db.manager);
    expect(await db.query('SELECT 1 FROM staff_lockouts')).toEqual([]);
  });
});

describe('setting it up', () => {
  const enterSetUp = (more: Partial<Wanted>) => setUp.take(user, account.token, wanted(offered(), more));

  it('gives ten recovery codes, and ends the other sessions', async () => {
    expect(new Set(recoveryCodes).size).toBe(10);
    const other = await enter();
    const again = await enterSetUp({ now: { password: PASSWORD, code: recoveryCodes[0]! } });
    expect(again.outcome).toBe('set-up');
    expect(await sessions.find(account.token)).toBeDefined();
    expect(other.outcome === 'in' && (await sessions.find(other.result))).toBeUndefined();
    expect((await enter({ code: recoveryCodes[1] })).outcome).toBe('wrong');
  });

  it('asks for what one has now, where no link has let one in: a session that was left open is not enough', async () => {
    for (const now of [
      { password: '', code: '' },
      { password: PASSWORD, code: '000000' },
      { password: 'fel lösenord här', code: totpNow(key) },
    ])
      expect(await enterSetUp({ now })).toEqual({ outcome: 'faults', faults: { now: 'wrong' } });
    expect((await enterSetUp({ now: { password: PASSWORD, code: totpNow(key) } })).outcome).toBe('set-up');
  });

  it.each<[string, Partial<Wanted>, object]>([
    ['a short password', { password: 'kort', repeated: 'kort' }, { password: 'short' }],
    [
      'one character over and over',
      { password: 'a'.repeat(20), repeated: 'a'.repeat(20) },
      { password: 'simple' },
    ],
    ['the own name', { password: 'karin är bäst idag', repeated: 'x' }, { password: 'own-name' }],
    ['too long a password', { password: 'häst'.repeat(60), repeated: 'x' }, { password: 'long' }],
    ['another password the second time', { repeated: 'en häst i hagen' }, { repeated: 'differs' }],
    ['a wrong code', { code: '000000' }, { code: 'wrong' }],
    ['an offer that is not ours', { sealed: 'AAAA' }, { code: 'wrong' }],
  ])('says what will not do: %s', async (_what, more, faults) => {
    await db.query('UPDATE staff_sessions SET may_set_up = true');
    expect(await enterSetUp(more)).toEqual({ outcome: 'faults', faults });
  });

  it("takes no offer that was made for somebody else's account", async () => {
    const theirs = setUp.offer({ id: '00000000-0000-4000-8000-000000000000', label: 'x' }, 'x');
    await db.query('UPDATE staff_sessions SET may_set_up = true');
    const done = await setUp.take(user, account.token, wanted(theirs));
    expect(done).toEqual({ outcome: 'faults', faults: { code: 'wrong' } });
  });

  it('offers the same again where something else was wrong, so that the app need not be told twice', () => {
    const first = offered();
    expect(offered(first.sealed).key).toBe(first.key);
    expect(offered().key).not.toBe(first.key);
    expect(first.address).toMatch(/^otpauth:\/\/totp\/Perstorps%20kommun:karin%40exempel\.se\?/);
  });

  it('gives nobody an address that another signs in with', async () => {
    const other = await staffIn(db);
    await db.query('UPDATE staff_sessions SET may_set_up = true');
    const found = (await sessions.find(other.token))!;
    const offer = setUp.offer({ id: other.id, label: 'x' }, 'x');
    expect(await setUp.take(found, other.token, wanted(offer))).toEqual({
      outcome: 'faults',
      faults: { login: 'taken' },
    });
  });

  it('gives an address to one of those who ask for it at once, and tells the others that it is taken', async () => {
    const others = [await staffIn(db), await staffIn(db), await staffIn(db)];
    await db.query('UPDATE staff_sessions SET may_set_up = true');
    const outcomes = await Promise.all(
      others.map(async ({ id, token }) => {
        const found = (await sessions.find(token))!;
        const offer = setUp.offer({ id, label: 'x' }, 'x');
        return setUp.take(found, token, wanted(offer, { login: 'alla@exempel.se' }));
      }),
    );
    const taken = { outcome: 'faults', faults: { login: 'taken' } };
    expect(outcomes.filter(({ outcome }) => outcome === 'set-up')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'faults')).toEqual([taken, taken]);
  });
});

describe('a password', () => {
  it('is the same however a keyboard puts its letters together', async () => {
    const hashed = await passwords.hashPassword('åäö åäö åäö');
    expect(await passwords.isPassword('åäö åäö åäö'.normalize('NFD'), hashed)).toBe(true);
  });

  it('costs as much where there is none', async () => {
    const cost = (text: string) => /m=\d+,t=\d+,p=\d+/.exec(text)?.[0];
    const made = await passwords.hashPassword(PASSWORD);
    expect(cost(passwords.NOBODYS)).toBe(cost(made));
    expect(await passwords.isPassword(PASSWORD, null)).toBe(false);
  });
});
