import { relative } from 'node:path';
import type { CheckedPdf, Finding } from '../../pdf/check';
import { printable } from '../printable';

/** Of one rule: enough to find them by. `--json` has more. */
const SHOWN = 3;

/** A file's judgement for people: what it is and holds, then rule by rule what is wrong, where, and how to mend it. */
export const tellPdf = (path: string, cwd: string, checked: CheckedPdf): string => {
  const from = relative(cwd, path);
  const name = printable(from.startsWith('..') || from === '' ? path : from);
  const { claims, standards, findings, numbers } = checked;
  const said = claims.length === 0 ? 'claims no standard' : `claims ${printable(claims.join(' and '))}`;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const total = findings.length + checked.untold.reduce((sum, { times }) => sum + times, 0);
  const verdict =
    total === 0 ? 'no faults found' : `${counted(total, 'fault')} against ${counted(rules.length, 'rule')}`;
  return [
    numbers.pages === 0 ? name : `${name}: ${said}; ${numbersOf(checked)}`,
    ...rules.flatMap((rule) => tellRule(rule, checked)),
    `  Judged as ${standards.join(' and ')}: ${verdict}.`,
    '',
  ].join('\n');
};

const tellRule = (rule: string, { findings, untold }: CheckedPdf): string[] => {
  const all = findings.filter((finding) => finding.rule === rule);
  const [first] = all;
  const more = all.length - SHOWN + (untold.find((one) => one.rule === rule)?.times ?? 0);
  return [
    `  ${rule}  (${first?.clause ?? ''})`,
    ...all.slice(0, SHOWN).map(tellPlace),
    ...(more > 0 ? [`      ... and ${more} more`] : []),
    `      Mend: ${first?.mend ?? ''}`,
  ];
};

const tellPlace = ({ where, reason }: Finding): string =>
  `      ${printable(where === '' ? reason : `${where}: ${reason}`)}`;

const numbersOf = ({ numbers }: CheckedPdf): string =>
  [
    counted(numbers.pages, 'page'),
    counted(numbers.tags, 'tag'),
    counted(numbers.fonts, 'font'),
    counted(numbers.files, 'embedded file'),
  ].join(', ');

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
