import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import {
  aProvider,
  entryFor,
  freePort,
  throughProvider,
  type TestProvider,
} from '../../../test/support/oidc-provider';
import { loadConfiguration, type Configuration, type OidcProvider } from '../../platform/configuration';
import { OidcClient } from './oidc-client';
import { hashOf } from '../token';
import { RemoveOverSessions } from './remove-over.job';
import { ResidentSessions } from './resident-sessions';
import { ResidentsService } from './residents.service';
import { SignIns } from './sign-ins';

const SERVICE = 'http://localhost:3000';
const way = { redirectUri: `${SERVICE}/logga-in/prov/svar`, language: 'sv', isAnew: false };
const wish = { returnTo: '/utkast/x/y' };

let db: DataSource;
let close: () => Promise<void>;
let provider: TestProvider;
let configuration: Configuration;
let residents: ResidentsService;
let prov: OidcProvider;
let sessions: ResidentSessions;

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  Logger.overrideLogger(false);
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 10 }).initialize();
  const people = {
    anna: {
      name: 'Anna Testsson',
      given_name: 'Anna',
      family_name: 'Testsson',
      personal_number: '199001012385',
    },
    bo: { given_name: 'Bo', family_name: 'Testsson', personal_number: 'none', acr: 'something else' },
  };
  provider = await aProvider(SERVICE, people, await freePort());
  const setting = [entryFor(provider.issuer, 'prov'), entryFor(provider.issuer, 'other')];
  configuration = await loadConfiguration({
    SECRET_KEY: 'for tests only, and long enough for it',
    OIDC_PROVIDERS: JSON.stringify(setting),
  });
  sessions = new ResidentSessions(db);
  residents = aCopy();
  prov = residents.provider('prov')!;
}, 60_000);

afterAll(async () => {
  await provider.stop();
  await db.destroy();
  await close();
});

/** Another copy of the server. */
const aCopy = (of = configuration) =>
  new ResidentsService(db, of, new SignIns(db), sessions, new OidcClient());

const go = async (browser: string, more: { readonly level?: 2 | 3 | 4 } = {}): Promise<URL> => {
  const address = await residents.begin(prov, browser, { ...wish, ...more }, way);
  return throughProvider(address!, provider.issuer);
};
const come = (browser: string, cameTo: URL, earlier?: string) =>
  residents.finish(prov, browser, cameTo, earlier);

/** Signed in, all the way. */
const signedIn = async (earlier?: string) => {
  const browser = residents.browserToken(undefined);
  const done = await come(browser, await go(browser), earlier);
  if (done.outcome !== 'signed-in') throw new Error(done.outcome);
  return done;
};

describe('signing in with a provider', () => {
  it('tells who it is, at which level, and where one was', async () => {
    const browser = residents.browserToken(undefined);
    const done = await come(browser, await go(browser, { level: 3 }));
    expect(done).toMatchObject({
      outcome: 'signed-in',
      wish: { returnTo: '/utkast/x/y', level: 3 },
      person: {
        provider: 'prov',
        issuer: provider.issuer,
        subject: 'anna',
        level: 3,
        personalNumber: '199001012385',
        name: 'Anna Testsson',
        givenName: 'Anna',
      },
    });
  });

  it('takes no number that is none, no level that it does not know, and puts a name together', async () => {
    await provider.next('bo');
    const { person } = await signedIn();
    await provider.next('anna');
    expect(person).toEqual({
      provider: 'prov',
      issuer: provider.issuer,
      subject: 'bo',
      level: 1,
      name: 'Bo Testsson',
      givenName: 'Bo',
      familyName: 'Testsson',
    });
  });

  it('asks for PKCE, a nonce, and the levels that will do', async () => {
    const address = await residents.begin(
      prov,
      residents.browserToken(undefined),
      { ...wish, level: 3 },
      way,
    );
    const asked = Object.fromEntries(new URL(address!).searchParams);
    expect(asked).toMatchObject({
      code_challenge_method: 'S256',
      acr_values: 'loa3 loa4',
      response_type: 'code',
    });
    expect(asked.nonce).toMatch(/^[\w-]{43}$/);
  });

  it('may begin at one copy of the server and end at another', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    expect(await aCopy().finish(prov, browser, cameTo, undefined)).toMatchObject({ outcome: 'signed-in' });
  });

  it('is told as cancelled when one says no', async () => {
    await provider.next('denied');
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    await provider.next('anna');
    expect(await come(browser, cameTo)).toEqual({ outcome: 'cancelled', wish });
  });
});

describe('what comes back from elsewhere', () => {
  it('is used once', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    const both = await Promise.all([come(browser, cameTo), come(browser, cameTo)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['signed-in', 'unknown']);
    expect(await come(browser, cameTo)).toEqual({ outcome: 'unknown' });
  });

  it('is no use in another browser, and is not used up by it', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    expect(await come(residents.browserToken(undefined), cameTo)).toEqual({ outcome: 'unknown' });
    expect(await residents.finish(prov, undefined, cameTo, undefined)).toEqual({ outcome: 'unknown' });
    expect(await come(browser, cameTo)).toMatchObject({ outcome: 'signed-in' });
  });

  it('is no use after half an hour', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    await db.query(`UPDATE resident_sign_ins SET expires_at = now() - interval '1 second'`);
    expect(await come(browser, cameTo)).toEqual({ outcome: 'unknown' });
  });

  it('is refused with the code of another sign-in: its nonce and its verifier are others', async () => {
    const mine = residents.browserToken(undefined);
    const [cameTo, other] = [await go(mine), await go(residents.browserToken(undefined))];
    cameTo.searchParams.set('code', other.searchParams.get('code')!);
    expect(await come(mine, cameTo)).toEqual({ outcome: 'failed', wish });
  });

  it('is refused when the provider vouches with another nonce than we asked for', async () => {
    const browser = residents.browserToken(undefined);
    const address = new URL((await residents.begin(prov, browser, wish, way))!);
    address.searchParams.set('nonce', 'of somebody else');
    const cameTo = await throughProvider(address.href, provider.issuer);
    expect(await come(browser, cameTo)).toEqual({ outcome: 'failed', wish });
  });

  it('is refused when another says that it answers', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    cameTo.searchParams.set('iss', 'https://mallory.example.com');
    expect(await come(browser, cameTo)).toEqual({ outcome: 'failed', wish });
    const silent = await go(browser);
    silent.searchParams.delete('iss');
    expect(await come(browser, silent)).toEqual({ outcome: 'failed', wish });
  });

  it("is refused at another provider's address", async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    expect(await residents.finish(residents.provider('other')!, browser, cameTo, undefined)).toEqual({
      outcome: 'unknown',
    });
  });

  it.each(['', 'x', "' OR true --", '\0', 'x'.repeat(43)])('does not know the state %j', async (state) => {
    const cameTo = new URL(`${SERVICE}/logga-in/prov/svar?code=x`);
    cameTo.searchParams.set('state', state);
    expect(await come(residents.browserToken(undefined), cameTo)).toEqual({ outcome: 'unknown' });
  });
});

describe('a provider', () => {
  it('may change its keys at any time', async () => {
    await signedIn();
    await provider.stop();
    await provider.start();
    expect((await signedIn()).outcome).toBe('signed-in');
  });

  it('that is away lets nobody in, and is asked again', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    await provider.stop();
    expect(await come(browser, cameTo)).toEqual({ outcome: 'failed', wish });
    expect(await aCopy().begin(prov, browser, wish, way)).toBeUndefined();
    await provider.start();
    expect((await signedIn()).outcome).toBe('signed-in');
  });

  it('is left by an address that holds nothing personal', async () => {
    const address = await residents.signOutAddress(prov, `${SERVICE}/utloggad`);
    expect(Object.keys(Object.fromEntries(new URL(address!).searchParams)).sort()).toEqual([
      'client_id',
      'post_logout_redirect_uri',
    ]);
  });
});

describe("a resident's session", () => {
  const age = (sql: string) => db.query(`UPDATE resident_sessions SET ${sql}`);

  it('is never one that the browser had before', async () => {
    const first = await signedIn();
    const next = await signedIn(first.token);
    expect(next.token).not.toBe(first.token);
    expect(await sessions.find(first.token)).toBeUndefined();
    expect((await sessions.find(next.token))?.isOver).toBe(false);
  });

  it('ends half an hour after the last click, and lives on with one', async () => {
    const { token } = await signedIn();
    await age(`seen_at = now() - interval '29 minutes'`);
    const before = Date.now();
    const found = await sessions.find(token);
    expect(found?.isOver).toBe(false);
    expect(found!.person.endsAt.getTime() - before).toBeGreaterThan(29 * 60_000);
    await age(`seen_at = now() - interval '30 minutes 1 second'`);
    expect((await sessions.find(token))?.isOver).toBe(true);
  });

  it('ends after eight hours, however busy', async () => {
    const { token } = await signedIn();
    await age(`expires_at = now() - interval '1 second'`);
    expect((await sessions.find(token))?.isOver).toBe(true);
  });

  it('tells whose it was for a day more, and is then forgotten', async () => {
    const { token } = await signedIn();
    await age(`seen_at = now() - interval '24 hours 29 minutes'`);
    expect(await sessions.find(token)).toMatchObject({ isOver: true, person: { subject: 'anna' } });
    await age(`seen_at = now() - interval '24 hours 31 minutes'`);
    expect(await sessions.find(token)).toBeUndefined();
    await sessions.removeOver(db.manager);
    expect(await db.query('SELECT 1 FROM resident_sessions')).toEqual([]);
  });

  it('keeps no name and no personal number once it is over, however long nobody signs in', async () => {
    const [over, going] = [await signedIn(), await signedIn()];
    await db.query(
      `UPDATE resident_sessions SET seen_at = now() - interval '31 minutes' WHERE token_hash = $1`,
      [hashOf(over.token)],
    );
    await new SignIns(db).begin(residents.browserToken(undefined), { provider: 'prov', returnTo: '/' });
    await db.query(`UPDATE resident_sign_ins SET expires_at = now()`);
    const night = new RemoveOverSessions(db, sessions, new SignIns(db));
    await night.run();
    await night.run();
    const told = (await sessions.find(over.token))?.person;
    expect(told).toMatchObject({ issuer: provider.issuer, subject: 'anna' });
    for (const name of ['personalNumber', 'name', 'givenName', 'familyName'])
      expect(told).not.toHaveProperty(name);
    expect((await sessions.find(going.token))?.person).toMatchObject({ personalNumber: '199001012385' });
    expect(await db.query('SELECT 1 FROM resident_sign_ins')).toEqual([]);
  });

  it('is gone at once when one signs out', async () => {
    const { token } = await signedIn();
    await residents.leave(token);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it.each(['', 'x', "' OR true --", '\0'.repeat(43)])('is not opened by %j', async (token) =>
    expect(await sessions.find(token)).toBeUndefined(),
  );

  it('keeps no token, state or secret in the database', async () => {
    const browser = residents.browserToken(undefined);
    const cameTo = await go(browser);
    const { token } = await signedIn();
    const rows = JSON.stringify(
      await db.query(
        `SELECT s::text FROM resident_sessions s UNION ALL SELECT i::text FROM resident_sign_ins i`,
      ),
    );
    for (const one of [browser, token, cameTo.searchParams.get('state')!]) expect(rows).not.toContain(one);
  });
});

describe('a made-up person', () => {
  const asked = (headers: Readonly<Record<string, string>> = {}) =>
    ({ headers: { host: 'localhost:3000', ...headers }, raw: { httpVersion: '1.1' } }) as FastifyRequest;
  const astrid = '199001012385';

  it('is not to be had where a provider is configured', async () => {
    expect(residents.testPersonsFor(asked())).toEqual([]);
    expect(await residents.enterAsTest(asked(), astrid, undefined)).toBeUndefined();
  });

  it("signs in on one's own machine, and nobody does who comes through a proxy there", async () => {
    const trial = aCopy(await loadConfiguration({ SECRET_KEY: configuration.secretKey }));
    expect(await trial.enterAsTest(asked(), astrid, undefined)).toMatchObject({
      person: { name: 'Astrid Testsson', personalNumber: astrid },
    });
    const fromElsewhere = asked({ 'x-forwarded-for': '198.51.100.7' });
    expect(trial.isOfferedTo(asked())).toBe(true);
    expect(trial.isOfferedTo(fromElsewhere)).toBe(false);
    expect(await trial.enterAsTest(fromElsewhere, astrid, undefined)).toBeUndefined();
  });
});
