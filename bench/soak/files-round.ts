import { setTimeout as pause } from 'node:timers/promises';
import { execute } from '../lib/cluster';
import { startServer, type EmbeddedServer } from './embedded-server';
import { SenderOfFile } from './senders-of-files';

export interface FilesRound {
  /** Files that the server had said it has, and cases that it had said it has made, when it was killed. */
  readonly takenBeforeTheKill: number;
  readonly sentBeforeTheKill: number;
  /** Of the files it had said it has, those that are not there, byte by byte. */
  readonly lost: number;
  /** Files that are shown though they are not whole. */
  readonly torn: number;
  /** Once all have gone on: cases that hold their one file, byte by byte. */
  readonly cases: number;
  readonly server: EmbeddedServer;
}

/** Sends a crowd of files and kills the server at a moment nobody can foresee; looks, starts it again, lets all go on, and counts. */
export const killAmongFiles = async (
  before: EmbeddedServer,
  folders: { readonly dataDir: string; readonly formsDir: string },
  senders: number,
): Promise<FilesRound> => {
  const crowd = Array.from({ length: senders }, () => new SenderOfFile());
  const taken = () => crowd.filter(({ isTaken }) => isTaken).length;
  const moment = Math.floor(senders * (0.1 + 0.8 * Math.random()));
  const sending = Promise.all(crowd.map((one) => one.send(before.url)));
  while (taken() < moment) await pause(2);
  await pause(Math.random() * 50);
  await before.stop('SIGKILL');
  await sending;
  const [takenBeforeTheKill, told] = [taken(), crowd.filter(({ isTaken }) => isTaken)];
  const sentBeforeTheKill = crowd.filter(({ caseNumber }) => caseNumber !== undefined).length;

  const server = await startServer(folders.dataDir, folders.formsDir);
  const found = await whole(server.databaseUrl);
  const lost = told.filter(({ sha256 }) => !found.some((file) => file.held === sha256)).length;
  await Promise.all(crowd.map((one) => one.send(server.url)));
  const after = await whole(server.databaseUrl);
  const cases = crowd.filter(
    ({ sha256, caseNumber }) =>
      after.filter((file) => file.held === sha256 && file.number !== null && file.number === caseNumber)
        .length === 1,
  ).length;
  const torn = [...found, ...after].filter(({ held, sha256 }) => held !== sha256).length;
  return { takenBeforeTheKill, sentBeforeTheKill, lost, torn, cases, server };
};

interface Whole {
  /** What the file is said to be, and what its bytes are. */
  readonly sha256: string;
  readonly held: string;
  readonly number: string | null;
}

const whole = async (databaseUrl: string): Promise<readonly Whole[]> =>
  (await execute(
    databaseUrl,
    `SELECT a.sha256, c.number,
            (SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY place)), 'hex')
               FROM attachment_chunks WHERE attachment_id = a.id) AS held
       FROM attachments a LEFT JOIN cases c ON c.id = a.case_id WHERE a.state = 'complete'`,
  )) as unknown as Whole[];
