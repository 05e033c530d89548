/** `npx blankett`: runs one command as this process. */
import { runCommandLine } from './command-line';
import { EXIT, type ExitCode } from './io';

const controller = new AbortController();

/** Of two reasons to stop, the first decides. */
let told: ExitCode | undefined;
let interrupted: ExitCode = EXIT.interrupted;
const stop = (code: ExitCode): void => {
  told ??= code;
  controller.abort();
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(interrupted));

// `npx blankett export ... | head` closes the pipe when it has seen enough: nothing is wrong then.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  const isRead = fault.code !== 'EPIPE';
  if (isRead) process.stderr.write(`Nothing can be written there: ${fault.message}\n`);
  stop(isRead ? EXIT.findings : EXIT.good);
});

const { stdout, stderr, env } = process;
runCommandLine(process.argv.slice(2), {
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  signal: controller.signal,
  untilStopped: () => (interrupted = EXIT.good),
})
  .catch((fault: unknown): ExitCode => {
    if (told === undefined) stderr.write(`${fault instanceof Error ? (fault.stack ?? '') : String(fault)}\n`);
    return EXIT.findings;
  })
  .then((code) => {
    process.exitCode = told ?? code;
  })
  .catch(() => {
    process.exitCode = EXIT.findings;
  });
