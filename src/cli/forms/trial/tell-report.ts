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

/** One form's report in words. */
export const tellReport = (report: TrialReport): string => {
  const { failures, untried } = report;
  const lines = [
    `${printable(report.title)} (${printable(report.form)}): ${triedIn(report)}`,
    ...(report.only === undefined
      ? WAYS_IN_ORDER
      : WAYS_IN_ORDER.filter((way) => report.played[way] > 0)
    ).map((way) => line(report, way)),
    ...failures.map((failure) => tellFailure(report, failure)),
    ...(untried.length === 0
      ? []
      : [`  not tried: ${untried.length}`, ...untried.map((one) => `    ${printable(one)}`)]),
    `  ${verdict(report)}`,
  ];
  return `${lines.join('\n')}\n`;
};

const WAYS_IN_ORDER: readonly Way[] = ['pages', 'api', 'export', 'receipt', 'blank'];

const triedIn = ({ only, answers: { random, bound, broken } }: TrialReport): string =>
  only === undefined
    ? `${number(random + bound + broken, 'answer')} tried, ${random} by chance, ${bound} at a limit, ${broken} just wrong.`
    : `answer ${only.number} of ${only.of} alone, ${printable(only.what)}.`;

/** What to do about it, in the end. */
const verdict = ({ failures, answers, only }: TrialReport): string => {
  if (only === undefined && answers.random === 0)
    return 'Nobody can send the form in. Why: npx blankett forms check with --proof.';
  if (failures.length === 0) return 'All is well.';
  return `${number(failures.length, 'failure')}. Most often it is the engine’s fault: report it, with the form’s folder and the line "again".`;
};

const line = (report: TrialReport, way: Way): string => {
  const failed = report.failures.filter((failure) => failure.way === way).length;
  const said =
    failed === 0 ? WELL[way](report) : `FAILED ${failed === 1 ? 'once' : `${failed} times`}, see below`;
  return `  ${WAYS[way].padEnd(21)} ${said}`;
};

/** What each way shows when all is well. */
const WELL: Readonly<Record<Way, (report: TrialReport) => string>> = {
  pages: ({ answers: { random, bound, broken } }) =>
    [
      ...(random + bound === 0 ? [] : [`${number(random + bound, 'answer')} came back the same`]),
      ...(broken === 0
        ? []
        : [`${number(broken, 'slip')} ${broken === 1 ? 'was told at its' : 'were told at their'} question`]),
    ].join(', ') || 'nothing to try',
  api: ({ played }) => `the same verdict as the schema, ${number(played.api, 'time')}`,
  export: ({ played }) => `${number(played.export, 'row')}, and all values came back`,
  receipt: ({ played, only }) =>
    `${played.receipt} made and checked, every answer stands in ${played.receipt === 1 ? 'it' : 'them'}${sampled(only)}`,
  blank: ({ played, beyondPaper, only }) =>
    `${played.blank} filled in and read back${beyondPaper === 0 ? '' : `, ${number(beyondPaper, 'answer')} had no room on paper`}${sampled(only)}`,
};

const sampled = (only: TrialReport['only']): string => (only === undefined ? ' (a sample)' : '');

const tellFailure = (
  { form, seed, runs }: TrialReport,
  { way, number: place, what, reason, answer, seen }: TrialFailure,
): string =>
  [
    `  error: ${WAYS[way]}: ${printable(what)}`,
    `    ${printable(reason)}`,
    `    answer: ${shown(answer)}`,
    ...(seen === undefined ? [] : [`    came out: ${shown(seen)}`]),
    `    again: npx blankett forms test ${printable(form)} --seed ${seed} --runs ${runs}${place === undefined ? '' : ` --only ${place}`}`,
  ].join('\n');

const LONGEST = 2000;

const shown = (value: Json): string => {
  const text = printable(JSON.stringify(value));
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST)}... (${text.length} characters; --json gives all)`
    : text;
};
