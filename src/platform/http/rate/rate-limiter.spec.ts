import { RateLimiter } from './rate-limiter';

const START = 1_800_000_000_000;

/** Tries of one address at one moment, as what each is told. */
const tries = (limiter: RateLimiter, count: number, now: number, address = '198.51.100.7'): number[] =>
  Array.from({ length: count }, () => limiter.take(address, now));

describe('a rate limiter', () => {
  it('lets an address try as often in a row as the rate says, and says how long to wait then', () => {
    const limiter = new RateLimiter({ perAddress: 20, inAll: 600 });
    expect(tries(limiter, 20, START)).toEqual(Array(20).fill(0));
    expect(tries(limiter, 2, START)).toEqual([3, 3]);
    expect(limiter.take('198.51.100.7', START + 1_001)).toBe(2);
  });

  it('gives the tries back evenly, and all of them within a minute', () => {
    const limiter = new RateLimiter({ perAddress: 20, inAll: 600 });
    tries(limiter, 20, START);
    expect(tries(limiter, 2, START + 3_000)).toEqual([0, 3]);
    expect(tries(limiter, 2, START + 6_000)).toEqual([0, 3]);
    expect(tries(limiter, 21, START + 66_000)).toEqual([...Array<number>(20).fill(0), 3]);
  });

  it.each([1, 7, 13, 600])('lets %i through of so many a minute, whatever a minute divides into', (held) => {
    const limiter = new RateLimiter({ perAddress: held, inAll: 10_000 });
    expect(tries(limiter, held + 1, START).filter((wait) => wait === 0)).toHaveLength(held);
  });

  it('counts each address by itself, and lets a refused try cost nothing', () => {
    const limiter = new RateLimiter({ perAddress: 2, inAll: 600 });
    expect(tries(limiter, 100, START).filter((wait) => wait === 0)).toHaveLength(2);
    expect(tries(limiter, 3, START, '198.51.100.8')).toEqual([0, 0, 30]);
    expect(limiter.take('198.51.100.7', START + 30_000)).toBe(0);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['::ffff:198.51.100.7', '198.51.100.7', true],
    ['::ffff:198.51.100.7', '::ffff:198.51.100.8', false],
    ['2001:db8::', '2001:db8:0:0:5::', true],
  ])('takes %s and %s for the same one: %s', (one, other, areSame) => {
    const limiter = new RateLimiter({ perAddress: 1, inAll: 600 });
    limiter.take(one, START);
    expect(limiter.take(other, START) > 0).toBe(areSame);
  });

  it('lets all together try as often as the rate says', () => {
    const limiter = new RateLimiter({ perAddress: 20, inAll: 60 });
    const told = Array.from({ length: 100 }, (_, who) => limiter.take(`198.51.100.${String(who)}`, START));
    expect(told.filter((wait) => wait === 0)).toHaveLength(60);
    expect(told.at(-1)).toBe(1);
    expect(limiter.take('192.0.2.1', START + 1_000)).toBe(0);
  });

  it('remembers no more addresses than twice what all together may try, however many come', () => {
    const limiter = new RateLimiter({ perAddress: 20, inAll: 100 });
    let most = 0;
    for (let who = 0; who < 20_000; who++) {
      limiter.take(`2001:db8:${(who >> 8).toString(16)}:${(who & 255).toString(16)}::1`, START + who * 50);
      most = Math.max(most, limiter.size);
    }
    expect(most).toBeLessThanOrEqual(201);
  });
});
