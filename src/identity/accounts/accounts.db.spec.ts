import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { staffIn } from '../../../test/support/staff';
import { AuditService } from '../../audit';
import type { Configuration, StaffProvider } from '../../platform/configuration';
import { IdentityService } from '../identity.service';
import { LastAdministrator, RightsFromProvider, SignInLinkSpent } from '../refusals';
import { Sessions } from '../sessions';
import { SignInLinks } from '../sign-in-links';
import type { Account, Given } from './account';
import { AccountsService } from './accounts.service';
import { AccountReader } from './read-accounts';

const HANDLER: Given = { role: 'handler', scope: { of: 'form', name: 'bygglov' } };
const ADMINISTRATOR: Given = { role: 'administrator', scope: { of: 'all' } };
const URL_OF_US = 'https://x.se';

let db: DataSource;
let sessions: Sessions;
let accounts: AccountsService;
let reader: AccountReader;
let identity: IdentityService;
let close: () => Promise<void>;
let admin: { readonly id: string; readonly token: string };

beforeEach(async () => {
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 10 }).initialize();
  sessions = new Sessions(db);
  const links = new SignInLinks(db, sessions);
  const audit = new AuditService(db);
  const staffProviders = [{ id: 'entra', grants: [] }, { id: 'utan' }] as unknown as StaffProvider[];
  const configuration = { signIn: { staffProviders } } as unknown as Configuration;
  accounts = new AccountsService(db, configuration, sessions, links, audit);
  reader = new AccountReader(db);
  identity = new IdentityService(db, links, sessions, audit);
  admin = await staffIn(db, { name: 'Ada', roles: ['administrator'] });
});
afterEach(async () => {
  await db.destroy();
  await close();
});

const found = async (id: string): Promise<Account> => (await reader.byId(id))!;
const make = async (name = 'Karin', login = `${name.toLowerCase()}@exempel.se`): Promise<Account> =>
  found((await accounts.make(admin.id, { name, login })) as string);
const deeds = async () =>
  (await db.query<{ action: string }[]>('SELECT action FROM audit_log ORDER BY id')).map(
    ({ action }) => action,
  );
const token = (link: string) => link.replace(`${URL_OF_US}/personal/logga-in/`, '');

describe('an account', () => {
  it('may do nothing until somebody gives it a right', async () => {
    expect(await make(' Karin  Berg ', 'KARIN@exempel.se')).toMatchObject({
      name: 'Karin Berg',
      login: 'karin@exempel.se',
      given: [],
      mayReadSecret: false,
      isSetUp: false,
    });
    expect(await deeds()).toEqual(['account.made']);
  });

  it.each([
    [{ name: ' ', login: 'x@exempel.se' }, { name: 'missing' }],
    [{ name: 'Karin', login: 'karin' }, { login: 'malformed' }],
    [{ name: 'Karin', login: 'a@b@exempel.se' }, { login: 'malformed' }],
    [
      { name: '', login: 'KARIN@exempel.se' },
      { name: 'missing', login: 'taken' },
    ],
  ])('is not made of %j', async (named, faults) => {
    await make();
    expect(await accounts.make(admin.id, named)).toEqual(faults);
  });

  it('keeps its own address when its name is changed, and gets no one else’s', async () => {
    const [karin] = [await make(), await make('Bo')];
    expect(await accounts.rename(admin.id, karin, { name: 'K', login: karin.login! })).toBe(karin.id);
    expect(await accounts.rename(admin.id, karin, { name: 'K', login: 'bo@exempel.se' })).toEqual({
      login: 'taken',
    });
  });
});

describe('a right', () => {
  it('counts from the next request, and no longer from the one after it was taken', async () => {
    const { id, token: session } = await staffIn(db);
    const roles = async () => (await sessions.find(session))?.grants;
    await accounts.give(admin.id, await found(id), HANDLER);
    await accounts.give(admin.id, await found(id), HANDLER);
    expect(await roles()).toEqual([{ role: 'handler', forms: ['bygglov'] }]);
    await accounts.take(admin.id, await found(id), HANDLER);
    expect(await roles()).toEqual([]);
    expect(await deeds()).toEqual(['account.granted', 'account.granted', 'account.revoked']);
  });

  it('to secrecy is given and taken apart', async () => {
    const { id, token: session } = await staffIn(db);
    for (const may of [true, false]) {
      await accounts.setSecrecy(admin.id, await found(id), may);
      expect((await sessions.find(session))?.mayReadSecret).toBe(may);
    }
    expect(await deeds()).toEqual(['account.secrecy-given', 'account.secrecy-taken']);
  });

  it('of the last administrator is not taken, nor his account closed', async () => {
    const ada = await found(admin.id);
    await expect(accounts.take(admin.id, ada, ADMINISTRATOR)).rejects.toBeInstanceOf(LastAdministrator);
    await expect(accounts.close(admin.id, ada)).rejects.toBeInstanceOf(LastAdministrator);
    const karin = await make();
    const forOne: Given = { role: 'administrator', scope: { of: 'form', name: 'bygglov' } };
    await accounts.give(admin.id, karin, forOne);
    await expect(accounts.take(admin.id, ada, ADMINISTRATOR)).rejects.toBeInstanceOf(LastAdministrator);
    await accounts.give(admin.id, karin, ADMINISTRATOR);
    await accounts.take(admin.id, ada, ADMINISTRATOR);
    expect((await found(admin.id)).given).toEqual([]);
  });

  it('of the last two is not taken by each from the other at once', async () => {
    const other = await staffIn(db, { roles: ['administrator'] });
    const [ada, bo] = [await found(admin.id), await found(other.id)];
    const done = await Promise.allSettled([
      accounts.take(ada.id, bo, ADMINISTRATOR),
      accounts.take(bo.id, ada, ADMINISTRATOR),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not given here where the sign-in service gives them', async () => {
    const { id } = await staffIn(db);
    await db.query(`UPDATE staff_accounts SET provider = 'entra', subject = 'x' WHERE id = $1`, [id]);
    for (const change of [
      async () => accounts.give(admin.id, await found(id), HANDLER),
      async () => accounts.setSecrecy(admin.id, await found(id), true),
    ])
      await expect(Promise.resolve().then(change)).rejects.toBeInstanceOf(RightsFromProvider);
    await db.query(`UPDATE staff_accounts SET provider = 'utan' WHERE id = $1`, [id]);
    await accounts.give(admin.id, await found(id), HANDLER);
    expect((await found(id)).given).toEqual([HANDLER]);
  });
});

describe('an invitation', () => {
  it('lets in once, and into a session that may set up how one signs in', async () => {
    const karin = await make();
    const link = await accounts.invite(admin.id, karin, URL_OF_US);
    const { token: session, isInvitation } = await identity.signIn(token(link));
    expect([isInvitation, await sessions.maySetUp(session)]).toEqual([true, true]);
    await expect(identity.signIn(token(link))).rejects.toBeInstanceOf(SignInLinkSpent);
  });

  it('voids the one before, and survives a restart of the server', async () => {
    const karin = await make();
    const [first, second] = [
      await accounts.invite(admin.id, karin, URL_OF_US),
      await accounts.invite(admin.id, karin, URL_OF_US),
    ];
    await sessions.endAll(db.manager, admin.id);
    await identity.firstSignInLink(URL_OF_US);
    expect(await identity.isLinkUsable(token(first))).toBe(false);
    expect(await identity.isLinkUsable(token(second))).toBe(true);
    await db.query(`UPDATE staff_sign_in_links SET expires_at = now() WHERE made_by IS NOT NULL`);
    expect(await identity.isLinkUsable(token(second))).toBe(false);
  });
});

describe('closing an account', () => {
  it('puts out whoever was in, and lets in nobody by a link that lay there', async () => {
    const karin = await make();
    const { token: session } = await identity.signIn(
      token(await accounts.invite(admin.id, karin, URL_OF_US)),
    );
    const link = await accounts.invite(admin.id, karin, URL_OF_US);
    await accounts.close(admin.id, karin);
    expect(await sessions.find(session)).toBeUndefined();
    await expect(identity.signIn(token(link))).rejects.toBeInstanceOf(SignInLinkSpent);
    expect((await found(karin.id)).closedAt).not.toBeNull();
    await accounts.open(admin.id, karin);
    expect((await found(karin.id)).closedAt).toBeNull();
    expect(await identity.isLinkUsable(token(link))).toBe(false);
  });
});

describe('the sessions of an account', () => {
  it('are ended by an administrator, or by oneself but for one’s own', async () => {
    const karin = await make();
    const begin = async () =>
      (await identity.signIn(token(await accounts.invite(admin.id, karin, URL_OF_US)))).token;
    const [one, two] = [await begin(), await begin()];
    expect((await found(karin.id)).sessions).toBe(2);
    await accounts.endSessions(karin.id, karin.id, two);
    expect([await sessions.find(one), (await sessions.find(two))?.id]).toEqual([undefined, karin.id]);
    await accounts.endSessions(admin.id, karin.id);
    expect(await sessions.find(two)).toBeUndefined();
    expect((await deeds()).slice(-2)).toEqual(['staff.sessions-ended', 'account.sessions-ended']);
  });
});
