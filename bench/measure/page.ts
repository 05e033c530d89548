import { brotliDecompressSync } from 'node:zlib';
import { FORTY_QUESTIONS } from '../forms/forty-questions';
import { ask, hangUp } from '../lib/ask';
import type { Served } from '../lib/servers';
import { type Figure, median } from '../lib/table';
import { addressesIn, countBlockingScripts } from './page-weight';

/** Milliseconds, and bytes as they travel. */
const LONGEST = 10;
const HEAVIEST = 20_000;
const HEAVIEST_BEFORE_PAINT = 10_000;

const REQUESTS = 200;

/** A step with forty questions: how long the server takes for it, and what a browser fetches to show it. */
export const measurePage = async (server: Served, rounds: number): Promise<Figure[]> => {
  const { page, cookie } = await beginDraft(server.url);
  const get = () => ask(server.url + page, { headers: { cookie } });
  for (let n = 0; n < REQUESTS; n += 1) await get();
  const medians: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    for (let n = 0; n < REQUESTS; n += 1) {
      const began = performance.now();
      await get();
      times.push(performance.now() - began);
    }
    medians.push(median(times));
  }
  const time = median(medians);

  const { body, status } = await get();
  const html = brotliDecompressSync(body).toString();
  if (status !== 200 || !html.includes('name="/q40"'))
    throw new Error('The page does not ask all forty questions.');
  const parts = await Promise.all(addressesIn(html).map((address) => weightOf(server.url, address)));
  const all = parts.reduce((sum, part) => sum + part.bytes, body.length);
  hangUp();
  return [
    {
      what: 'Form page of 40 questions, server time',
      measured: `${time.toFixed(1)} ms`,
      goal: `<= ${LONGEST} ms`,
      reached: time <= LONGEST,
      note: 'median over loopback, draft read from the database, brotli included',
    },
    {
      what: 'Form page, all that is loaded',
      measured: `${(all / 1000).toFixed(1)} KB`,
      goal: `<= ${HEAVIEST / 1000} KB`,
      reached: all <= HEAVIEST,
      note: `page ${body.length}, ${parts.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`,
    },
    {
      what: 'Form page, before first paint',
      measured: `${(body.length / 1000).toFixed(1)} KB`,
      goal: `<= ${HEAVIEST_BEFORE_PAINT / 1000} KB`,
      reached: body.length <= HEAVIEST_BEFORE_PAINT,
      note: 'the page with its styles inside',
    },
    {
      what: 'Form page, scripts that hold up its drawing',
      measured: String(countBlockingScripts(html)),
      goal: '0',
      reached: countBlockingScripts(html) === 0,
    },
  ];
};

/** The first step of a new draft, and the cookie that opens it. */
export const beginDraft = async (url: string): Promise<{ page: string; cookie: string }> => {
  const begun = await ask(`${url}/tjanster/${FORTY_QUESTIONS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const cookies = begun.headers['set-cookie'];
  const cookie = (Array.isArray(cookies) ? cookies : []).map((one) => one.split(';')[0]).join('; ');
  if (begun.status !== 303) throw new Error(`The form could not be begun: ${begun.status}.`);
  return { page: String(begun.headers.location), cookie };
};

const weightOf = async (url: string, address: string): Promise<{ name: string; bytes: number }> => {
  const { status, body } = await ask(url + address);
  if (status !== 200) throw new Error(`${address} answered ${status}.`);
  return { name: address.replace(/^.*\/|-[0-9a-f]{8}(?=\.)/g, ''), bytes: body.length };
};
