import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, isGoneWithin, startServer } from '../../bench/soak/embedded-server';
import { lookUp } from '../../bench/soak/look-up';
import { killInTheMiddle, type Round } from '../../bench/soak/round';

const ROUNDS = 5;
const SUBMISSIONS = 200;

/** A killed worker's jobs are taken up within a minute, and then there is much to do. Milliseconds. */
const PATIENCE = 90_000;

describe('A server that is killed in the middle of 200 submissions', () => {
  let folder: string;
  let server: EmbeddedServer;
  const rounds: Round[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blankett-kill-'));
    server = await startServer(folder);
    for (let place = 1; place <= ROUNDS; place += 1) {
      const atOnce = place % 2 === 0;
      const round = await killInTheMiddle(server, folder, { submissions: SUBMISSIONS, atOnce, patience: 0 });
      server = round.server;
      rounds.push(round);
    }
  }, 240_000);

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('was killed while it received, in every round', () => {
    expect(rounds).toHaveLength(ROUNDS);
    for (const { beforeTheKill } of rounds) {
      expect(beforeTheKill).toBeGreaterThan(0);
      expect(beforeTheKill).toBeLessThan(SUBMISSIONS);
    }
  });

  it.each([1, 2, 3, 4, 5])(
    'lost nothing that it had acknowledged, and doubled nothing, in round %i',
    (place) => {
      expect(rounds[place - 1]).toMatchObject({
        acknowledged: SUBMISSIONS,
        found: SUBMISSIONS,
        doubled: 0,
        lost: 0,
      });
    },
  );

  it('left no PostgreSQL behind', () => {
    expect(rounds.map(({ stray }) => stray)).toEqual(rounds.map(() => false));
  });

  it(
    'makes a receipt of every case, those too that a killed worker was at',
    async () => {
      const sent = rounds.flatMap((round) => round.sent);
      const numbers = new Map(rounds.flatMap((round) => [...round.numbers]));
      const all = ROUNDS * SUBMISSIONS;
      expect(await lookUp(server.databaseUrl, sent, numbers, PATIENCE)).toEqual({
        acknowledged: all,
        found: all,
        doubled: 0,
        lost: 0,
        receipts: all,
      });
    },
    PATIENCE + 10_000,
  );

  it('takes its PostgreSQL along when it is stopped', async () => {
    await server.stop();
    expect(await isGoneWithin(server.postgres, 0)).toBe(true);
  }, 30_000);
});
