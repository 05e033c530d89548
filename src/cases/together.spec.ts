import { Together } from './together';

/** A way that opens when it is told to, and notes who went together. */
function aWay(lanes: number, most = 10) {
  const groups: string[][] = [];
  const gates: { open: () => void; break: (fault: Error) => void }[] = [];
  const together = new Together<string, string>(
    (items) => {
      groups.push(items);
      return new Promise((resolve, reject) => {
        gates.push({ open: () => resolve(items.map((item) => item.toUpperCase())), break: reject });
      });
    },
    lanes,
    most,
  );
  return { together, groups, gates };
}

describe('going together', () => {
  it('lets the first go at once and alone, and those who come meanwhile as one group', async () => {
    const { together, groups, gates } = aWay(1);
    const all = ['a', 'b', 'c'].map((item) => together.go(item));
    expect(groups).toEqual([['a']]);
    gates[0]!.open();
    expect(await all[0]).toBe('A');
    expect(groups).toEqual([['a'], ['b', 'c']]);
    gates[1]!.open();
    expect(await Promise.all(all)).toEqual(['A', 'B', 'C']);
  });

  it('uses every lane before anybody waits', () => {
    const { together, groups } = aWay(2);
    for (const item of ['a', 'b', 'c']) void together.go(item);
    expect(groups).toEqual([['a'], ['b']]);
  });

  it('fills no group beyond its size', async () => {
    const { together, groups, gates } = aWay(1, 2);
    const all = ['a', 'b', 'c', 'd'].map((item) => together.go(item));
    gates[0]!.open();
    await all[0];
    gates[1]!.open();
    await all[1];
    expect(groups).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('tells a fault to those it struck, and goes on', async () => {
    const { together, gates } = aWay(1);
    const first = together.go('a');
    const second = together.go('b');
    gates[0]!.break(new Error('no'));
    await expect(first).rejects.toThrow('no');
    gates[1]!.open();
    expect(await second).toBe('B');
  });

  it('is open again after a quiet time', async () => {
    const { together, groups, gates } = aWay(1);
    const first = together.go('a');
    gates[0]!.open();
    await first;
    await Promise.resolve();
    void together.go('b');
    expect(groups).toEqual([['a'], ['b']]);
  });
});
