import { DataSource } from 'typeorm';
import { aDatabase } from '../../../../test/support/a-database';
import { SharedRates, type SharedRate } from './shared-rates';

let one: DataSource;
let other: DataSource;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  one = await new DataSource({ type: 'postgres', url }).initialize();
  other = await new DataSource({ type: 'postgres', url }).initialize();
});

afterAll(async () => {
  await Promise.all([one.destroy(), other.destroy()]);
  await closeDatabase();
});

const rateOf = (what: string, held = 4): SharedRate => ({ what, held, seconds: 600 });

describe('what networks do, counted for all copies', () => {
  it('is one count, whichever copy a try comes to', async () => {
    const copies = [new SharedRates(one), new SharedRates(other)];
    const waits: number[] = [];
    for (let turn = 0; turn < 6; turn++)
      waits.push((await copies[turn % 2]?.take(rateOf('send'), '198.51.100.7'))?.wait ?? NaN);
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits[4]).toBeGreaterThan(0);
    expect(waits[5]).toBeLessThanOrEqual(150);
  });

  it('is exact when many come at once', async () => {
    const copies = [new SharedRates(one), new SharedRates(other)];
    const tries = await Promise.all(
      Array.from({ length: 15 }).flatMap(() =>
        copies.map((copy) => copy.take(rateOf('rush', 10), '198.51.100.8')),
      ),
    );
    expect(tries.filter((taken) => taken.wait === 0)).toHaveLength(10);
  });

  it('tells how much is used up, so that one can be slowed before one is refused', async () => {
    const rates = new SharedRates(one);
    const used: number[] = [];
    for (let turn = 0; turn < 4; turn++) used.push((await rates.take(rateOf('used'), '192.0.2.1')).used);
    expect(used.map((part) => Math.round(part * 4))).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['another network', 'apart', '2001:db8:1:2::1', '2001:db8:1:3::1', 0],
    ['the same IPv6 network', 'same', '2001:db8:1:2::1', '2001:db8:1:2:9::9', 1],
    ['IPv4 said as IPv6', 'mapped', '198.51.100.9', '::ffff:198.51.100.9', 1],
  ])('takes %s for what it is', async (_, what, first, second, refused) => {
    const rates = new SharedRates(one);
    await rates.take(rateOf(what, 1), first);
    expect(Math.min(1, (await rates.take(rateOf(what, 1), second)).wait)).toBe(refused);
  });

  it('counts what is done by its kind', async () => {
    const rates = new SharedRates(one);
    await rates.take(rateOf('kind-a', 1), '192.0.2.2');
    expect((await rates.take(rateOf('kind-b', 1), '192.0.2.2')).wait).toBe(0);
  });

  it('holds no address, and forgets the key and all it told apart once the day is over', async () => {
    const rates = new SharedRates(one);
    await rates.take(rateOf('day', 1), '203.0.113.5');
    const [before] = await one.query<{ key: Buffer }[]>('SELECT key FROM rate_keys');
    const rows = await one.query<object[]>('SELECT * FROM rate_counts');
    expect(JSON.stringify(rows)).not.toContain('203.0.113');
    await one.query('UPDATE rate_keys SET day = day - 1');
    await one.query('UPDATE rate_counts SET day = day - 1');

    expect((await rates.take(rateOf('day', 1), '203.0.113.5')).wait).toBe(0);
    const keys = await one.query<{ key: Buffer }[]>('SELECT key FROM rate_keys');
    expect(keys).toHaveLength(1);
    expect(keys[0]?.key.equals(before?.key ?? Buffer.alloc(0))).toBe(false);
    expect(await one.query('SELECT 1 FROM rate_counts')).toHaveLength(1);
  });

  it('is forgotten at night, on a day when nobody comes as well', async () => {
    await one.query('UPDATE rate_keys SET day = day - 1');
    await one.query('UPDATE rate_counts SET day = day - 1');
    await new SharedRates(one).forget();
    expect(await one.query('SELECT 1 FROM rate_keys UNION ALL SELECT 1 FROM rate_counts')).toEqual([]);
  });
});
