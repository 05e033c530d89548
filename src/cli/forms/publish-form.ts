import { basename } from 'node:path';
import { AuditService } from '../../audit';
import { Publications } from '../../catalogue';
import { isLocalTime, swedishInstant } from '../../form/text/local-time';
import { StartRefused } from '../../platform/configuration';
import {
  LONGEST_REASON,
  PublicationNotFound,
  PublicationNotJudged,
  PublishService,
  type Published,
} from '../../publishing';
import { openDatabase } from '../export/open-database';
import { readSettings } from '../export/settings';
import { EXIT, type ExitCode, type Io } from '../io';
import { UsageFault } from '../usage-fault';
import { checkFolder } from './check-folder';
import { findFolders } from './find-folders';
import { tellFinding } from './tell-findings';

export interface PublishFormWish {
  readonly form: string;
  /** As it was typed. */
  readonly at?: string;
  readonly reason?: string;
  readonly json: boolean;
}

/** Leaves with 1 where the folder cannot be served. @throws UsageFault */
export const publishForm = async (wish: PublishFormWish, io: Io): Promise<ExitCode> => {
  const from = wish.at === undefined ? undefined : instantOf(wish.at);
  const reason = reasonOf(wish.reason);
  const { folders } = await findFolders([wish.form], io);
  const [folder] = folders;
  if (folder === undefined || folders.length > 1)
    throw new UsageFault(`"${wish.form}" is a folder of ${folders.length} forms. Name one of them.`);
  const { definition, findings } = await checkFolder(folder);
  const errors = findings.filter(({ level }) => level === 'error');
  if (definition === undefined || errors.length > 0) {
    io.stderr.write(errors.map((finding) => tellFinding(folder, finding, io.cwd)).join(''));
    return EXIT.findings;
  }
  return withPublishing(io, async (publishing) => {
    let published: Published;
    try {
      published = await publishing.publish(definition, { from, reason }, 'command line');
    } catch (fault) {
      if (!(fault instanceof PublicationNotJudged)) throw fault;
      io.stderr.write(
        'This form is published only when its drafts and cases have been judged by what is in the folder, beside what is offered now. ' +
          `Judge them, read what it means, and publish then: npx blankett forms gate ${basename(folder)}\n`,
      );
      return EXIT.findings;
    }
    const form = basename(folder);
    io.stdout.write(
      wish.json ? `${JSON.stringify({ form, ...published })}\n` : `${sentence(form, published, from)}\n`,
    );
    return EXIT.good;
  });
};

/** @throws UsageFault where it is not offered */
export const retireForm = (form: string, why: string | undefined, io: Io): Promise<ExitCode> =>
  withPublishing(io, async (publishing) => {
    try {
      await publishing.retire(form, { reason: reasonOf(why) }, 'command line');
    } catch (fault) {
      if (!(fault instanceof PublicationNotFound)) throw fault;
      throw new UsageFault(`The form "${form}" is not offered: there is nothing to retire.`);
    }
    io.stdout.write(`The form ${form} is retired. Its cases and drafts are kept.\n`);
    return EXIT.good;
  });

const withPublishing = async (
  io: Io,
  work: (publishing: PublishService) => Promise<ExitCode>,
): Promise<ExitCode> => {
  try {
    const { db, close } = await openDatabase(readSettings(io));
    try {
      return await work(new PublishService(db, new Publications(db), new AuditService(db)));
    } finally {
      await close();
    }
  } catch (fault) {
    if (!(fault instanceof StartRefused)) throw fault;
    io.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
};

const sentence = (form: string, { number, state }: Published, from: Date | undefined): string => {
  const what = `Version ${number} of ${form}`;
  if (state === 'scheduled' && from !== undefined) return `${what} is offered from ${from.toISOString()} on.`;
  return state === 'proposed'
    ? `${what} is proposed. It is offered when somebody of the staff has approved it.`
    : `${what} is published.`;
};

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

const instantOf = (typed: string): Date => {
  const instant = WITH_OFFSET.test(typed)
    ? new Date(typed)
    : isLocalTime(typed)
      ? swedishInstant(typed)
      : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime()))
    throw new UsageFault(`"${typed}" is no time. Expected: 2027-01-31T16:00, for example.`);
  if (instant <= new Date())
    throw new UsageFault(`${typed} has passed. Name a time to come, or leave --at out.`);
  return instant;
};

const reasonOf = (typed = ''): string => {
  if (Array.from(typed).length > LONGEST_REASON)
    throw new UsageFault(`The reason is too long: at most ${LONGEST_REASON} characters.`);
  return typed;
};
