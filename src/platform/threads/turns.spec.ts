import { Turns } from './turns';

const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a line', () => {
  it('lets those go in a turn of the event loop for whom there is time, in the order that they came', async () => {
    const turns = new Turns(0);
    const gone: string[] = [];
    for (const name of ['a', 'b', 'c']) void turns.next().then(() => gone.push(name));
    expect(gone).toEqual([]);
    const seen: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await aTurn();
      seen.push(gone.join(''));
    }
    expect(seen).toEqual(['a', 'ab', 'abc']);
  });

  it('lets nobody wait for another turn while there is time in this one', async () => {
    const turns = new Turns(Infinity);
    const gone: string[] = [];
    for (const name of ['a', 'b', 'c']) void turns.next().then(() => gone.push(name));
    await aTurn();
    await aTurn();
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('opens again for those who come once it was empty', async () => {
    const turns = new Turns();
    await turns.next();
    await turns.next();
    const last = turns.next().then(() => 'gone');
    expect(await last).toBe('gone');
  });
});
