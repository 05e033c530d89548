/**
 * The server as it is in production, telling how long its event loop is held up: `node dist/bench/serve-watched.js`. On SIGUSR2
 * it writes the 99th percentile since the last time, in milliseconds, into the file that BENCH_WATCH names.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { boot } from '../src/boot/boot';
import { loadConfiguration } from '../src/platform/configuration';
import { JobRunner } from '../src/platform/jobs/job-runner';

const start = async (): Promise<void> => {
  const running = await boot(await loadConfiguration(process.env), () => undefined);
  if (process.env.BENCH_JOBS === 'wait')
    await running.app.get(JobRunner, { strict: false }).onModuleDestroy();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on('SIGUSR2', () => {
    writeFileSync(process.env.BENCH_WATCH ?? '', String(delay.percentile(99) / 1e6));
    delay.reset();
  });
  process.once('SIGTERM', () => void running.close().then(() => process.exit(0)));
};

void start();
