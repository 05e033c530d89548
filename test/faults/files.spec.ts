import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type EmbeddedServer } from '../../bench/soak/embedded-server';
import { killAmongFiles, type FilesRound } from '../../bench/soak/files-round';
import { makeFormWithFile } from '../../bench/soak/senders-of-files';

const ROUNDS = 5;
const SENDERS = 24;

describe('A server that is killed while files come and are sent in', () => {
  let folder: string;
  let server: EmbeddedServer;
  const rounds: FilesRound[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blankett-files-'));
    const folders = {
      dataDir: join(folder, 'data'),
      formsDir: await makeFormWithFile(join(folder, 'forms')),
    };
    server = await startServer(folders.dataDir, folders.formsDir);
    for (let place = 1; place <= ROUNDS; place += 1) {
      const round = await killAmongFiles(server, folders, SENDERS);
      server = round.server;
      rounds.push(round);
    }
  }, 300_000);

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it.each([1, 2, 3, 4, 5])(
    'has every file that it had said it has, none that is not whole, and each in its one case, in round %i',
    (place) => {
      expect(rounds[place - 1]?.takenBeforeTheKill).toBeGreaterThan(0);
      expect(rounds[place - 1]).toMatchObject({ lost: 0, torn: 0, cases: SENDERS });
    },
  );
});
