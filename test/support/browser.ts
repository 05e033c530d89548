import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium, NO_BROWSER } from '../../src/launch/lib/find-chromium.mjs';

/** A browser for a spec file. Every visitor has cookies of their own. */
export interface TestBrowser {
  /** A new visitor. Closed with the browser. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * Milliseconds that a step of a test may take: a little less than a test may, so that the step is told and not just the test. The
 * half minute that Playwright gives by itself goes by on a machine that has more to do.
 */
const PATIENCE = 55_000;

/** Nothing but what the test asks for is fetched. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A describe block with a real browser. Without one its tests are skipped, and their titles say why; with CI=true that is a
 * failure, since nobody would read the titles.
 */
export const describeInBrowser = (title: string, tests: (browser: TestBrowser) => void): void => {
  const executablePath = findChromium();
  if (executablePath !== undefined) {
    describe(title, () => withBrowser(executablePath, tests));
  } else if (process.env.CI === 'true') {
    it(`${title} ${NO_BROWSER}`, () => {
      throw new Error('No Chromium was found. Install one, or set CHROMIUM to its path.');
    });
  } else {
    describe.skip(`${title} ${NO_BROWSER}`, () => withBrowser('', tests));
  }
};

const withBrowser = (executablePath: string, tests: (browser: TestBrowser) => void): void => {
  // A page may take its time on a machine that has two cores and more to do.
  jest.setTimeout(60_000);
  let browser: Awaited<ReturnType<typeof chromium.launch>> | undefined;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blankett-browser-'));
    // Chromium's own sandbox does not work for root.
    const chromiumSandbox = process.getuid?.() !== 0;
    const launch = (sandbox: boolean) =>
      chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: sandbox, downloadsPath: folder });
    // Nor where the system forbids users their own namespaces, as in most containers.
    browser = await launch(chromiumSandbox).catch(() => launch(false));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  tests({
    async visitor(options) {
      if (browser === undefined) throw new Error('The browser is there from the first test on, not before.');
      const context = await browser.newContext({ locale: 'sv-SE', ...options });
      context.setDefaultTimeout(PATIENCE);
      return context;
    },
  });
};

/**
 * What axe finds wrong on a page, in words: empty when all is well. It is evaluated by the debugger, so that the page's
 * content security policy, which would forbid it, is the real one.
 */
export const axeFindings = async (page: Page, options: RunOptions = {}): Promise<string[]> => {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(await axeSource());
  // Only what is wrong leaves the page: all that axe found right is a hundred times as much, and slow to bring over.
  return page.evaluate(
    async (given): Promise<string[]> => {
      const { axe } = globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } };
      const { violations } = await axe.run(given);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
      );
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
};

let source: Promise<string> | undefined;
const axeSource = (): Promise<string> =>
  (source ??= readFile(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
