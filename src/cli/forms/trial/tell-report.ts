import type { Json } from '../../../form';
import { printable } from '../../printable';
import type { TrialFailure, TrialReport, Way } from './report';

const WAYS: Readonly<Record<Way, string>> = {
  pages: 'pages without script',
  api: 'API',
  receipt: 'receipt',
  blank: 'blank',
  export: 'export',
};

const number = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** One form's report in words. @param verbose all that was not tried, and not just how much */
export const tellReport = (report: TrialReport): string => {
  const { title, form, answers, played, beyondPaper, failures, untried } = report;
  const { random, bound, broken } = answers;
  const good = random + bound;
  const lines = [
    `${printable(title)} (${printable(form)}): ${number(good + broken, 'answer')} tried, ${random} by chance, ${bound} at a limit, ${broken} just wrong.`,
    line(
      report,
      'pages',
      `${number(good, 'answer')} came back the same, ${number(broken, 'slip')} ${broken === 1 ? 'was' : 'were'} told at ${broken === 1 ? 'its' : 'their'} question`,
    ),
    line(report, 'api', `the same verdict as the schema, ${played.api} times`),
    line(report, 'export', `${number(played.export, 'row')}, and all values came back`),
    line(
      report,
      'receipt',
      `${played.receipt} made and checked, every answer stands in ${played.receipt === 1 ? 'it' : 'them'} (a sample)`,
    ),
    line(
      report,
      'blank',
      `${played.blank} filled in and read back${beyondPaper === 0 ? '' : `, ${number(beyondPaper, 'answer')} had no room on paper`} (a sample)`,
    ),
    ...failures.map((failure) => tellFailure(report, failure)),
    ...(untried.length === 0
      ? []
      : [`  not tried: ${untried.length}`, ...untried.map((one) => `    ${printable(one)}`)]),
  ];
  return `${lines.join('\n')}\n`;
};

const line = ({ failures }: TrialReport, way: Way, well: string): string => {
  const failed = failures.filter((failure) => failure.way === way).length;
  return `  ${WAYS[way].padEnd(21)} ${failed === 0 ? well : 'FAILED, see below'}`;
};

const tellFailure = (
  { form, seed, runs }: TrialReport,
  { way, what, reason, answer, seen }: TrialFailure,
): string =>
  [
    `  error: ${WAYS[way]}: ${printable(what)}`,
    `    ${printable(reason)}`,
    `    answer: ${shown(answer)}`,
    ...(seen === undefined ? [] : [`    came out: ${shown(seen)}`]),
    `    again: npx blankett forms test ${printable(form)} --seed ${seed} --runs ${runs}`,
  ].join('\n');

const LONGEST = 2000;

const shown = (value: Json): string => {
  const text = printable(JSON.stringify(value));
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST)}... (${text.length} characters; --json gives all)`
    : text;
};
