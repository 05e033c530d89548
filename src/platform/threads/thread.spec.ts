import { join } from 'node:path';
import { BeyondLimits } from './beyond-limits';
import { Thread } from './thread';

const program = join(__dirname, 'thread.sample.js');
const LIMITS = { program, seconds: 60, megabytes: 256, idle: 60_000 };

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

describe('a thread', () => {
  const thread = new Thread<unknown, unknown>(LIMITS);
  afterAll(() => thread.close());

  it('does one task after another, in the order they came', async () => {
    const done = await Promise.all([1, 2, 3].map((task) => thread.run(task)));
    expect(done).toEqual([
      { task: 1, turn: 1 },
      { task: 2, turn: 2 },
      { task: 3, turn: 3 },
    ]);
  });

  it('tells what went wrong, and goes on', async () => {
    await expect(thread.run('throw')).rejects.toThrow('as asked');
    expect(await thread.run('more')).toMatchObject({ task: 'more' });
  });

  it('is another one after it ended by itself', async () => {
    await expect(thread.run('end')).rejects.toThrow('The thread ended with 3.');
    expect(await thread.run('first')).toEqual({ task: 'first', turn: 1 });
  });

  it('gives up what takes too long', async () => {
    const hasty = new Thread<unknown, unknown>({ ...LIMITS, seconds: 0.001 });
    await expect(hasty.run('never')).rejects.toThrow(BeyondLimits);
    await hasty.close();
  });

  it('gives up what has no end of calls in calls', () =>
    expect(thread.run('deep')).rejects.toThrow('It nests too deep.'));

  it('is begun again after it was let go', async () => {
    await thread.close();
    expect(await thread.run('again')).toEqual({ task: 'again', turn: 1 });
  });
});
