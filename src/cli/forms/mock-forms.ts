import { once } from 'node:events';
import { basename } from 'node:path';
import { startMock, type RunningMock } from '../../boot/mock';
import { readFormFolder } from '../../catalogue/forms-on-disk';
import { StartRefused } from '../../platform/configuration';
import { EXIT, type ExitCode, type Io } from '../io';
import { printable } from '../printable';
import { tellFinding } from './tell-findings';

/** Serves some folders until it is told to stop. @param named as they were typed, to be typed again */
export const mockForms = async (
  paths: readonly string[],
  port: number,
  named: readonly string[],
  io: Io,
): Promise<ExitCode> => {
  const folders = await Promise.all(paths.map((path) => readFormFolder(path, basename(path))));
  const again = ['npx blankett forms mock', ...named].join(' ');
  let mock: RunningMock;
  try {
    mock = await startMock({
      folders,
      port,
      command: (other) => `${again} --port ${other}`,
      found: (id, { form, findings }) => {
        const path = paths.find((one) => basename(one) === id) ?? id;
        if (form === undefined)
          io.stderr.write(findings.map((finding) => tellFinding(path, finding, io.cwd)).join(''));
      },
      answered: (line) => void io.stdout.write(`${printable(line)}\n`),
    });
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    io.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (mock.forms.length === 0) {
    await mock.close();
    io.stderr.write(
      'There is no form to answer for. Mend those that are told above, or name another folder.\n',
    );
    return EXIT.findings;
  }
  io.stdout.write(welcome(mock));
  io.untilStopped?.();
  if (!io.signal.aborted) await once(io.signal, 'abort');
  await mock.close();
  return EXIT.good;
};

const welcome = ({ url, forms }: RunningMock): string =>
  [
    '',
    `  A mock of Blankett's API is running: ${url}/api/forms`,
    '',
    ...forms.map((id) => `  ${url}/api/forms/${id}/openapi.json`),
    '',
    '  What is sent in is forgotten when it stops. Stop it with Ctrl-C.',
    '',
    '',
  ].join('\n');
