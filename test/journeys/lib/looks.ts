import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { axeFindings } from '../../support/browser';

/** What a colour scheme can change; all the rest is as in the light one. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const WIDTHS = [320, 1280] as const;
export const SCHEMES = ['light', 'dark'] as const;

export interface LookedAt {
  readonly state: string;
  readonly findings: readonly string[];
}

/**
 * Looks at states of pages: each narrow and wide, light and dark, with axe and for scrolling sideways. Pictures are kept in
 * the folder that PICTURES names, when it names one.
 */
export class Looker {
  readonly seen: LookedAt[] = [];
  private looks = 0;

  async at(page: Page, state: string): Promise<void> {
    const findings: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        // A colour on its way to another is neither.
        await page.evaluate(() =>
          Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
        );
        const runOnly: RunOptions['runOnly'] =
          colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOURS };
        const found = await axeFindings(page, { runOnly });
        findings.push(...found.map((finding) => `${width} ${colorScheme}: ${finding}`));
        this.looks += 1;
        await this.keepPicture(page, `${state} ${width} ${colorScheme}`);
      }
      const scrolls = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      if (scrolls > width) findings.push(`${width}: scrolls sideways, ${scrolls} px wide`);
    }
    this.seen.push({ state, findings });
  }

  /** For the end of the run. */
  figures(): string {
    const violations = this.seen.reduce((sum, { findings }) => sum + findings.length, 0);
    return `axe: ${this.seen.length} states of pages × ${WIDTHS.join(' and ')} px × ${SCHEMES.join(' and ')} = ${this.looks} looks, ${violations} violations`;
  }

  private async keepPicture(page: Page, name: string): Promise<void> {
    const folder = process.env.PICTURES;
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`), fullPage: true });
  }
}
