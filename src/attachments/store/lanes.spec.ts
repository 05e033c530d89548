import { Lanes } from './lanes';

describe('lanes', () => {
  it('let so many be under way at once, and everybody in the end, in order', async () => {
    const lanes = new Lanes(3);
    const done: number[] = [];
    let underWay = 0;
    let most = 0;
    const one = (who: number) =>
      lanes.run(async () => {
        most = Math.max(most, ++underWay);
        await Promise.resolve();
        underWay -= 1;
        done.push(who);
      });
    const all = Array.from({ length: 20 }, (_, who) => who);
    await Promise.all(all.map(one));
    expect([done, most]).toEqual([all, 3]);
  });

  it('are free again after one that failed', async () => {
    const lanes = new Lanes(1);
    await expect(lanes.run(() => Promise.reject(new Error('as asked')))).rejects.toThrow('as asked');
    expect(await lanes.run(() => Promise.resolve('next'))).toBe('next');
  });
});
