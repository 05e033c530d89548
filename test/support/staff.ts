import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { IdentityService, STAFF_COOKIE, type Role } from '../../src/identity';
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

/** What somebody of the staff may do, for a test. */
export interface StaffMember {
  readonly name?: string;
  /** For all forms. */
  readonly roles?: readonly Role[];
  /** For an authority's forms, or for one. */
  readonly grants?: readonly { readonly role: Role; readonly authority?: string; readonly form?: string }[];
  readonly mayReadSecret?: boolean;
}

/** Somebody of the staff who has just signed in: the account's id, and the cookie as a header has it. */
export const staffIn = async (
  db: DataSource,
  { name = 'Kim', roles = [], grants = [], mayReadSecret = false }: StaffMember = {},
): Promise<{ readonly id: string; readonly token: string; readonly cookie: string }> => {
  const token = randomBytes(32).toString('base64url');
  const [account] = await db.query<{ id: string }[]>(
    'INSERT INTO staff_accounts (name, roles, may_read_secret) VALUES ($1, $2, $3) RETURNING id',
    [name, roles, mayReadSecret],
  );
  const { id } = account!;
  for (const { role, authority = '', form = '' } of grants)
    await db.query(
      'INSERT INTO staff_grants (account_id, role, authority, form_id) VALUES ($1, $2, $3, $4)',
      [id, role, authority, form],
    );
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), id],
  );
  return { id, token, cookie: `${STAFF_COOKIE}=${token}` };
};
