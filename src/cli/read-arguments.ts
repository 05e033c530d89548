import { parseArgs } from 'node:util';
import type { Command, Given } from './command';
import { didYouMean } from './suggest';
import { UsageFault } from './usage-fault';

/** What was typed after a command's name. @throws UsageFault for an option it has not, or without the value it needs */
export const readArguments = (command: Command, args: readonly string[]): Given => {
  const names = Object.keys(command.options);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  });
  const options: Partial<Record<string, string>> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (spec === undefined)
      throw new UsageFault(
        `There is no option ${token.rawName}.${didYouMean(token.name, [...names, 'help'], '--')}`,
      );
    if (spec.value !== undefined && (token.value === undefined || token.value === ''))
      throw new UsageFault(`--${token.name} needs a value: --${token.name} ${spec.value}`);
    if (spec.value === undefined && token.value !== undefined)
      throw new UsageFault(`--${token.name} takes no value.`);
    if (options[token.name] !== undefined) throw new UsageFault(`--${token.name} is given twice.`);
    options[token.name] = token.value ?? '';
  }
  const [first] = positionals;
  if (!command.positionals && first !== undefined)
    throw new UsageFault(`"${first}" is not understood: "${command.name}" takes options only.`);
  return { options, positionals };
};
