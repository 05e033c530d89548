import type { ExitCode, Io } from './io';

/** An option of a command; without `value` it is a switch. */
export interface OptionSpec {
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string;
  readonly says: string;
}

export interface Given {
  /** Of options with a value. */
  readonly options: Readonly<Partial<Record<string, string>>>;
  readonly positionals: readonly string[];
}

export interface Command {
  /** As it is typed: `forms check`. */
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly takes: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Whole paragraphs, for its own help. */
  readonly description: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Whether it takes anything but options. */
  readonly positionals: boolean;
  readonly examples: readonly string[];
  readonly run: (given: Given, io: Io) => Promise<ExitCode>;
}
