/**
 * The server as it is in production, but with its job runner stopped: `node dist/bench/serve.js`. What it is told to make
 * later waits in the database.
 */
import { boot } from '../src/boot/boot';
import { loadConfiguration } from '../src/platform/configuration';
import { JobRunner } from '../src/platform/jobs/job-runner';

const start = async (): Promise<void> => {
  const running = await boot(await loadConfiguration(process.env), () => undefined);
  await running.app.get(JobRunner, { strict: false }).onModuleDestroy();
  process.once('SIGTERM', () => void running.close().then(() => process.exit(0)));
};

void start();
