import type { Command } from './command';

const PROGRAM = 'npx blankett';

/** What is there, for `--help` and for those who typed something else. @param group only the commands that begin with it */
export const overview = (commands: readonly Command[], group = ''): string => {
  const shown = commands.filter(({ name }) => group === '' || name.startsWith(`${group} `));
  return [
    `Usage: ${PROGRAM} ${group === '' ? '' : `${group} `}<command> [options]`,
    '',
    'Commands:',
    ...table(shown.map(({ name, summary }) => [name, summary])),
    '',
    `${PROGRAM} <command> --help says more of each, with examples.`,
    ...(group === '' ? [`${PROGRAM} --version tells the version.`] : []),
    '',
  ].join('\n');
};

export const helpOf = (command: Command): string =>
  [
    usageLine(command),
    '',
    command.description,
    '',
    'Options:',
    ...table([
      ...Object.entries(command.options).map(
        ([name, { value, says }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, says] as const,
      ),
      ['--help', 'This text.'],
    ]),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
    'Exit codes: 0 all is well, 1 something was found or went wrong, 2 the command was given wrong.',
    '',
  ].join('\n');

export const usageLine = ({ name, takes }: Command): string => `Usage: ${PROGRAM} ${name} ${takes}`;

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`);
};
