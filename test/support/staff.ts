import type { Page } from 'playwright-core';
import { IdentityService } from '../../src/identity';
import type { TestServer } from './server';

/** Signs in on the desk by the link that a new server prints, as its administrator. */
export const signsInOnDesk = async (
  page: Page,
  { app, url }: Pick<TestServer, 'app' | 'url'>,
): Promise<void> => {
  const link = await app.get(IdentityService, { strict: false }).firstSignInLink(url);
  if (link === undefined) throw new Error('There is no link: somebody has signed in already.');
  await page.goto(link);
  await page.getByRole('button', { name: /Logga in|Fortsätt/ }).click();
  await page.waitForURL(/\/personal$/);
};
