/**
 * `npm run soak -- [rounds]`: kills the server with `kill -9` in the middle of 200 submissions, and of 24 who send files, as
 * often as one likes, and counts what became of them. Ends with 1 when anything was lost, doubled, or left without a receipt.
 */
import { join } from 'node:path';
import { isGoneWithin, startServer } from './soak/embedded-server';
import { killAmongFiles, type FilesRound } from './soak/files-round';
import { makeFormWithFile } from './soak/senders-of-files';
import { killInTheMiddle, type Round } from './soak/round';
import { withTemporaryFolder } from './lib/temporary-folder';

const SUBMISSIONS = 200;
const SENDERS = 24;

/** The jobs of a killed worker are taken up again within a minute. Milliseconds. */
const PATIENCE = 90_000;

const isWell = (round: Round): boolean =>
  round.acknowledged === SUBMISSIONS &&
  round.found === SUBMISSIONS &&
  round.doubled === 0 &&
  round.lost === 0 &&
  round.receipts === SUBMISSIONS &&
  !round.stray;

const line = (place: number, round: Round): string =>
  [
    `round ${place}: killed after ${round.beforeTheKill} of ${SUBMISSIONS}`,
    `acknowledged ${round.acknowledged}`,
    `found ${round.found}`,
    `doubled ${round.doubled}`,
    `lost ${round.lost}`,
    `receipts ${round.receipts}`,
    `restart ${round.restart.toFixed(0)} ms`,
    ...(round.stray ? ['A POSTGRESQL WAS LEFT BEHIND'] : []),
  ].join(', ');

const soak = (rounds: number): Promise<boolean> =>
  withTemporaryFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    let server = await startServer(dataDir);
    let well = true;
    try {
      for (let place = 1; place <= rounds; place += 1) {
        const options = { submissions: SUBMISSIONS, atOnce: place % 2 === 0, patience: PATIENCE };
        const round = await killInTheMiddle(server, dataDir, options);
        server = round.server;
        well &&= isWell(round);
        console.log(line(place, round));
      }
    } finally {
      await server.stop();
    }
    return well && (await isGoneWithin(server.postgres, 0));
  });

const fileLine = (place: number, round: FilesRound): string =>
  [
    `round ${place} with files: killed after ${round.takenBeforeTheKill} files and ${round.sentBeforeTheKill} cases of ${SENDERS}`,
    `lost ${round.lost}`,
    `torn ${round.torn}`,
    `cases with their file ${round.cases}`,
  ].join(', ');

const soakFiles = (rounds: number): Promise<boolean> =>
  withTemporaryFolder(async (folder) => {
    const folders = {
      dataDir: join(folder, 'data'),
      formsDir: await makeFormWithFile(join(folder, 'forms')),
    };
    let server = await startServer(folders.dataDir, folders.formsDir);
    let well = true;
    try {
      for (let place = 1; place <= rounds; place += 1) {
        const round = await killAmongFiles(server, folders, SENDERS);
        server = round.server;
        well &&= round.lost === 0 && round.torn === 0 && round.cases === SENDERS;
        console.log(fileLine(place, round));
      }
    } finally {
      await server.stop();
    }
    return well;
  });

const soakAll = async (rounds: number): Promise<boolean> => {
  const well = await soak(rounds);
  return (await soakFiles(rounds)) && well;
};

const rounds = Number(process.argv[2] ?? 5);
if (Number.isInteger(rounds) && rounds > 0) {
  void soakAll(rounds).then((well) => {
    console.log(well ? 'Nothing was lost.' : 'Not well: see above.');
    process.exitCode = well ? 0 : 1;
  });
} else {
  console.error('Usage: npm run soak -- [rounds]');
  process.exitCode = 64;
}
