import { brotliDecompressSync } from 'node:zlib';
import { ask, hangUp } from '../lib/ask';
import type { Served } from '../lib/servers';
import { type Figure, median } from '../lib/table';

/** Milliseconds, and bytes as they are before they are compressed. */
const LONGEST = 20;
const HEAVIEST = 60_000;

const REQUESTS = 40;

/** Words as people type them: whole, begun, compound, misspelt, several, and none that there is. */
const SEARCHES = [
  'bygglov',
  'sop',
  'bygglovsansökan',
  'parkeringstilstånd',
  'ansökan om skolskjuts',
  'lokal',
  'xyzzy',
];

const PAGES = ['/', '/a-o', '/a-o?bokstav=A', '/?amne=home', '/?q=ans%C3%B6kan', '/?q=namn'];

/** The catalogue of a large municipality: how long a search takes, page included, and how heavy its pages are. */
export const measureSearch = async (server: Served, forms: number, rounds: number): Promise<Figure[]> => {
  const times = new Map<string, number>();
  for (const words of SEARCHES) {
    const search = () => ask(`${server.url}/?q=${encodeURIComponent(words)}`);
    for (let n = 0; n < REQUESTS; n += 1) await search();
    const medians: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const taken: number[] = [];
      for (let n = 0; n < REQUESTS; n += 1) {
        const began = performance.now();
        const { status } = await search();
        if (status !== 200) throw new Error(`The search for ${words} gave ${status}.`);
        taken.push(performance.now() - began);
      }
      medians.push(median(taken));
    }
    times.set(words, median(medians));
  }
  const slowest = Math.max(...times.values());
  const weights = await Promise.all(PAGES.map((path) => weightOf(server.url + path)));
  const heaviest = Math.max(...weights);
  hangUp();
  return [
    {
      what: `Search in ${forms} forms, server time`,
      measured: `${slowest.toFixed(1)} ms`,
      goal: `<= ${LONGEST} ms`,
      reached: slowest <= LONGEST,
      note: `the slowest of ${[...times].map(([words, time]) => `${words} ${time.toFixed(1)}`).join(', ')}`,
    },
    {
      what: `Heaviest page of ${forms} forms`,
      measured: `${(heaviest / 1000).toFixed(1)} KB`,
      goal: `<= ${HEAVIEST / 1000} KB`,
      reached: heaviest <= HEAVIEST,
      note: `not compressed: ${weights.map((weight, place) => `${PAGES[place]} ${weight}`).join(', ')}`,
    },
  ];
};

const weightOf = async (url: string): Promise<number> => {
  const { body } = await ask(url);
  return brotliDecompressSync(body).length;
};
