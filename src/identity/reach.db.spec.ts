import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { staffIn, type StaffMember } from '../../test/support/staff';
import { isWithin, reachOf, reachParameter } from './reach';
import type { Role } from './roles';
import { Sessions } from './sessions';

let db: DataSource;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  await publish('bygglov', 1, 'Byggnadsnämnden');
  await publish('rivningslov', 1, 'Byggnadsnämnden');
  await publish('skolskjuts', 1, 'Byggnadsnämnden');
  await publish('skolskjuts', 2, 'Barnnämnden');
  await publish('fritt', 1);
});
afterAll(async () => {
  await db.destroy();
  await close();
});

const publish = (form: string, number: number, authority?: string) =>
  db.query(
    `INSERT INTO form_versions (form_id, number, sha256, content)
     VALUES ($1, $2, encode(sha256(($1::text || $2::int)::bytea), 'hex'), $3)`,
    [form, number, { service: authority === undefined ? {} : { authority: { name: authority } } }],
  );
const user = async (member: StaffMember) => (await new Sessions(db).find((await staffIn(db, member)).token))!;
const reach = async (member: StaffMember, ...allowed: Role[]) => {
  const found = reachOf(await user(member), allowed);
  return found === 'all' ? found : [...found].sort();
};

describe('which forms somebody reaches', () => {
  it('is all, in a role for all, and none in another role', async () => {
    expect(await reach({ roles: ['reader'] }, 'reader', 'handler')).toBe('all');
    expect(await reach({ roles: ['reader'] }, 'handler')).toEqual([]);
    expect(await reach({}, 'reader')).toEqual([]);
  });

  it("is an authority's forms, by the newest version of each, offered today or not", async () => {
    const grants = [{ role: 'handler' as const, authority: 'Byggnadsnämnden' }];
    expect(await reach({ grants }, 'handler')).toEqual(['bygglov', 'rivningslov']);
    const others = [{ role: 'handler' as const, authority: 'Barnnämnden' }];
    expect(await reach({ grants: others }, 'handler')).toEqual(['skolskjuts']);
  });

  it('is one form, and several grants together, each in its own role', async () => {
    const grants = [
      { role: 'handler' as const, form: 'fritt' },
      { role: 'reader' as const, authority: 'Byggnadsnämnden' },
      { role: 'reader' as const, form: 'bygglov' },
    ];
    expect(await reach({ grants }, 'handler')).toEqual(['fritt']);
    expect(await reach({ grants }, 'reader', 'handler')).toEqual(['bygglov', 'fritt', 'rivningslov']);
  });

  it('is nothing for an authority without forms, or with a name that is nearly the same', async () => {
    for (const authority of ['Kulturnämnden', 'byggnadsnämnden', 'Byggnadsnämnden '])
      expect(await reach({ grants: [{ role: 'reader', authority }] }, 'reader')).toEqual([]);
  });

  it('follows a form that comes to another authority, at the next request', async () => {
    const { token } = await staffIn(db, { grants: [{ role: 'reader', authority: 'Barnnämnden' }] });
    const sessions = new Sessions(db);
    const now = async () => reachParameter(reachOf((await sessions.find(token))!, ['reader']))?.toSorted();
    expect(await now()).toEqual(['skolskjuts']);
    await publish('forskola', 1, 'Barnnämnden');
    expect(await now()).toEqual(['forskola', 'skolskjuts']);
    await db.query('DELETE FROM staff_grants');
    expect(await now()).toEqual([]);
  });

  it('tells the roles of all grants, for links, and the right to secrecy apart', async () => {
    const found = await user({
      grants: [{ role: 'designer', form: 'bygglov' }],
      roles: ['reader'],
      mayReadSecret: true,
    });
    expect([found.roles, found.mayReadSecret]).toEqual([['reader', 'designer'], true]);
    expect((await user({ roles: ['administrator'] })).mayReadSecret).toBe(false);
  });

  it('gives no right by a role that is not known here', async () => {
    const { token, id } = await staffIn(db);
    await db.query(`INSERT INTO staff_grants (account_id, role, form_id) VALUES ($1, 'emperor', 'bygglov')`, [
      id,
    ]);
    expect((await new Sessions(db).find(token))?.grants).toEqual([]);
  });
});

describe('a reach', () => {
  it('holds the forms that it names, and all when it is all', () => {
    expect([isWithin('all', 'x'), isWithin(['x'], 'x'), isWithin(['x'], 'y'), isWithin([], 'x')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is a parameter that a query needs no branch for', async () => {
    const sql = 'SELECT $1::text[] IS NULL OR form_id = ANY ($1) AS shown FROM form_versions LIMIT 1';
    const shown = async (of: Parameters<typeof reachParameter>[0]) =>
      (await db.query<{ shown: boolean }[]>(sql, [reachParameter(of)]))[0]?.shown;
    expect([await shown('all'), await shown(['bygglov']), await shown([])]).toEqual([true, true, false]);
  });
});
