import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditErase } from './audit/audit-erase';
import { auditVerify } from './audit/audit-verify';
import { blankRead } from './blank/blank-read';
import type { Command } from './command';
import { exportCommand } from './export/export-command';
import { formsCheck } from './forms/forms-check';
import { formsClient } from './forms/forms-client';
import { formsDiff } from './forms/forms-diff';
import { formsMock } from './forms/forms-mock';
import { formsNew } from './forms/forms-new';
import { formsTest } from './forms/forms-test';
import { formsGate } from './forms/forms-gate';
import { formsPublish, formsRetire } from './forms/forms-publish';
import { formsTypes } from './forms/forms-types';
import { helpOf, overview, usageLine } from './help';
import { EXIT, type ExitCode, type Io } from './io';
import { pdfCheck } from './pdf/pdf-check';
import { readArguments } from './read-arguments';
import { didYouMean } from './suggest';
import { UsageFault } from './usage-fault';

const COMMANDS: readonly Command[] = [
  formsNew,
  formsCheck,
  formsTypes,
  formsClient,
  formsTest,
  formsDiff,
  formsMock,
  formsGate,
  formsPublish,
  formsRetire,
  exportCommand,
  pdfCheck,
  blankRead,
  auditVerify,
  auditErase,
];

/** Runs one command. @param args what was typed after the program's name */
export const runCommandLine = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  if (args[0] === '--version') return say(io, `${versionOfBlankett()}\n`);
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, place) => args[place] === word));
  if (command === undefined) return withoutCommand(args, io);
  const rest = args.slice(command.name.split(' ').length);
  if (asksForHelp(rest)) return say(io, helpOf(command));
  try {
    return await command.run(readArguments(command, rest), io);
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault;
    io.stderr.write(`${fault.message}\n${usageLine(command)}\nMore: npx blankett ${command.name} --help\n`);
    return EXIT.usage;
  }
};

const say = (io: Io, text: string): ExitCode => {
  io.stdout.write(text);
  return EXIT.good;
};

/** What stands after `--` is no option. */
const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
};

const withoutCommand = (args: readonly string[], io: Io): ExitCode => {
  const names = COMMANDS.map(({ name }) => name);
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const words = firstOption === -1 ? args : args.slice(0, firstOption);
  const group = names.some((name) => name.startsWith(`${words[0] ?? ''} `)) ? (words[0] ?? '') : '';
  if (asksForHelp(args) && (words.length === 0 || words.join(' ') === group))
    return say(io, overview(COMMANDS, group));
  const typed = args.slice(0, group !== '' && words.length > 1 ? 2 : 1).join(' ');
  if (typed === '') io.stderr.write(overview(COMMANDS));
  else if (typed === group) io.stderr.write(overview(COMMANDS, group));
  else {
    io.stderr.write(
      `There is no command "${typed}".${didYouMean(typed, names)}\n\n${overview(COMMANDS, group)}`,
    );
  }
  return EXIT.usage;
};

/** Of the package that this file is part of, built or not. */
const versionOfBlankett = (): string => {
  for (let folder = __dirname; ; folder = join(folder, '..')) {
    try {
      const text = readFileSync(join(folder, 'package.json'), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch (fault) {
      if (folder === join(folder, '..')) throw fault;
    }
  }
};
