import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { documentFonts } from '../../src/platform/documents';
import { Thread } from '../../src/platform/threads';
import { makeReceipt } from '../../src/receipts/make-receipt';
import type { Receipt } from '../../src/receipts';
import { benchAnswer, benchReceipt } from '../forms/bench-receipt';
import { residentMegabytes } from '../lib/process';
import { root } from '../lib/root';
import { type Figure, median } from '../lib/table';
import { plainPdf } from '../reference/plain-pdf';
import { receiptPage } from '../reference/receipt-page';

const ANSWERS = 40;
const MANY = 400;
const OF_PLAIN = 10;
const OF_CHROMIUM = 5;
const MOST_BYTES = 60_000;
/** How much more memory the last receipt may find in use than the one after a fifth of them. */
const GROWTH = 1.1;

/** Milliseconds of this process's processor time. */
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** A receipt's cost in processor time, beside the plain way with the same library and beside a browser's print; and its size. */
export const measureReceipts = async (quick: boolean): Promise<Figure[]> => {
  const rounds = quick ? 5 : 15;
  const fonts = documentFonts();
  const answers = Array.from({ length: ANSWERS }, (_, place) => benchAnswer(place));
  const read = (name: string) => readFileSync(join(root, 'src/pdf/fonts', `${name}.ttf`));
  const plain = { regular: read('SourceSans3-Regular'), strong: read('SourceSans3-Semibold') };
  const [short, long] = [benchReceipt(ANSWERS), benchReceipt(MANY)];
  const contenders = {
    ours: () => makeReceipt(short, fonts),
    plain: () => plainPdf(answers, plain),
    long: () => makeReceipt(long, fonts),
  };
  // Once each is as fast as it gets.
  for (let n = 0; n < 20; n += 1) await contenders.ours();
  for (let n = 0; n < 5; n += 1) await contenders.plain();
  for (let n = 0; n < 5; n += 1) await contenders.long();
  const times = { ours: [] as number[], plain: [] as number[], long: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of ['ours', 'plain', 'long'] as const) times[name].push(await cpuOf(contenders[name]));
  const ours = median(times.ours);
  const { bytes, pages } = await contenders.ours();
  const printed = await chromiumPrint(short, rounds);
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const ratio = (time: number): string => `${(time / ours).toFixed(1)} x`;
  return [
    {
      what: `Receipt of ${ANSWERS} answers, CPU, to plain drawText`,
      measured: ratio(median(times.plain)),
      goal: `>= ${OF_PLAIN} x`,
      reached: median(times.plain) / ours >= OF_PLAIN,
      note: `${ms(ours)} to ${ms(median(times.plain))}; ${pages} pages`,
    },
    {
      what: `Receipt of ${ANSWERS} answers, CPU, to Chromium's print`,
      measured: printed === undefined ? '-' : ratio(printed),
      goal: `>= ${OF_CHROMIUM} x`,
      reached: printed === undefined ? undefined : printed / ours >= OF_CHROMIUM,
      note: printed === undefined ? 'no Chromium was found' : `${ms(ours)} to ${ms(printed)}`,
    },
    {
      what: `Receipt of ${MANY} answers, CPU, to one of ${ANSWERS}`,
      measured: ratio(median(times.long)),
      goal: '<= 10 x',
      reached: median(times.long) / ours <= 10,
      note: ms(median(times.long)),
    },
    {
      what: `Receipt of ${ANSWERS} answers, size`,
      measured: `${(bytes.length / 1000).toFixed(1)} kB`,
      goal: `<= ${MOST_BYTES / 1000} kB`,
      reached: bytes.length <= MOST_BYTES,
      note: 'with answers, schema and what it is about inside',
    },
    await memoryOver(quick ? 1_000 : 10_000),
  ];
};

/** Resident memory of this process while its thread makes many receipts. */
const memoryOver = async (count: number): Promise<Figure> => {
  const program = join(root, 'dist/src/receipts/receipt-thread.js');
  const thread = new Thread({ program, seconds: 60, megabytes: 512, idle: 60_000 });
  const receipt = benchReceipt(ANSWERS);
  const seen: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    await thread.run({ receipt, kind: 'resident' });
    if (n % (count / 20) === 0) seen.push(residentMegabytes(process.pid) ?? Number.NaN);
  }
  await thread.close();
  const early = Math.max(...seen.slice(0, 4));
  const peak = Math.max(...seen);
  return {
    what: `Memory over ${count} receipts, highest to that of the first fifth`,
    measured: `${(peak / early).toFixed(2)} x`,
    goal: `<= ${GROWTH} x`,
    reached: Number.isNaN(peak) ? undefined : peak / early <= GROWTH,
    note: `${early.toFixed(0)} MB, ${peak.toFixed(0)} MB`,
  };
};

/** Milliseconds of processor time, of all of Chromium's processes, for printing the same words; undefined without one. */
const chromiumPrint = async (receipt: Receipt, rounds: number): Promise<number | undefined> => {
  // `npm run bench` has looked for one.
  const executablePath = process.env.CHROMIUM;
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const session = await browser.newBrowserCDPSession();
    const { html, footer } = receiptPage(receipt);
    const spent = async (): Promise<number> => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    };
    const print = async (): Promise<void> => {
      await page.setContent(html);
      await page.pdf({
        format: 'A4',
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer,
        margin: { top: '18mm', right: '18mm', bottom: '18mm', left: '18mm' },
      });
    };
    for (let n = 0; n < 5; n += 1) await print();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = await spent();
      await print();
      times.push((await spent()) - before);
    }
    return median(times);
  } finally {
    await browser.close();
  }
};
