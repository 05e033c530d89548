import { ask, hangUp } from '../lib/ask';
import type { Served } from '../lib/servers';
import { type Figure, median } from '../lib/table';
import { beginDraft } from './page';

/** Milliseconds. */
const LONGEST = 15;

const SAVES = 200;

/** What a script does while somebody types: the whole step is posted, another answer in it each time, and kept. */
export const measureDraftSave = async (server: Served, rounds: number): Promise<Figure> => {
  const { page, cookie } = await beginDraft(server.url);
  const save = async (answer: string): Promise<void> => {
    const { status } = await ask(server.url + page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      body: new URLSearchParams({ '/q1': answer, _do: 'keep' }).toString(),
    });
    if (status !== 200) throw new Error(`The draft was not saved: ${status}.`);
  };
  for (let n = 0; n < SAVES; n += 1) await save(`warm ${n}`);
  const medians: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    for (let n = 0; n < SAVES; n += 1) {
      const began = performance.now();
      await save(`round ${round}, save ${n}`);
      times.push(performance.now() - began);
    }
    medians.push(median(times));
  }
  hangUp();
  const time = median(medians);
  return {
    what: 'Draft of 40 questions saved, server time',
    measured: `${time.toFixed(1)} ms`,
    goal: `<= ${LONGEST} ms`,
    reached: time <= LONGEST,
    note: 'median over loopback, answered after the commit',
  };
};
