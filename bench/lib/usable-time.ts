import { type Browser, chromium } from 'playwright-core';

/** Chromium's "Slow 4G": bytes a second, and milliseconds there and back. With a processor four times as slow. */
const NETWORK = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  latency: 150,
};
const SLOWER = 4;

/** How long after the page has come to rest a keystroke may still be taken away. */
const REST = 500;

/**
 * Types one letter into the first text box as soon as there is one, and again whenever it was taken away. `at` is when the
 * letter was typed that stayed.
 */
const TYPIST = `(() => {
  globalThis.typed = { at: undefined, times: 0 };
  const type = () => {
    const box = document.querySelector('input[type=text]:not([hidden]), input:not([type]), textarea');
    if (box && box.value === '') {
      box.focus();
      document.execCommand('insertText', false, 'a');
      globalThis.typed = { at: performance.now(), times: globalThis.typed.times + 1 };
    }
    setTimeout(type, 8);
  };
  type();
})()`;

export interface SlowBrowser {
  /** Milliseconds from asking for a page until a first keystroke in it is kept. */
  usable(url: string, cookie?: string): Promise<number>;
  close(): Promise<void>;
}

/** A browser on a slow telephone; undefined where there is no Chromium. */
export const slowBrowser = async (): Promise<SlowBrowser | undefined> => {
  // `npm run bench` has looked for one.
  const executablePath = process.env.CHROMIUM;
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return { usable: (url, cookie) => usable(browser, url, cookie), close: () => browser.close() };
};

const usable = async (browser: Browser, url: string, cookie: string | undefined): Promise<number> => {
  const context = await browser.newContext(cookie === undefined ? {} : { extraHTTPHeaders: { cookie } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(TYPIST);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(REST);
    const at = await page.evaluate('globalThis.typed.at');
    if (typeof at !== 'number') throw new Error(`Nothing could be typed at ${url}.`);
    return at;
  } finally {
    await context.close();
  }
};
