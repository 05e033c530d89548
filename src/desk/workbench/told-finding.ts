import type { Finding } from '../../form';
import type { ToldProblem } from '../../views';
import type { DeskSite } from '../frame/desk-site';

/** So many are told at once: a folder from outside may have thousands, and the first are mended first. */
export const MOST_TOLD = 100;

/** Where a finding is, in words. */
export const whereOf = ({ file, line, pointer, rule }: Finding, { texts }: DeskSite): string => {
  const words = texts.workbench;
  return [
    file === '' ? words.wholeFolder : words.inFile(file, line),
    ...(line === undefined && pointer !== '' ? [pointer] : []),
    ...(rule === undefined ? [] : [words.rule(rule)]),
  ].join(', ');
};

/** What the engine says of a folder, what stops it first. Its sentences are English, as in `forms check` and the log. */
export const toldFindings = (
  findings: readonly Finding[],
  site: DeskSite,
  showHref: (finding: Finding) => string | undefined,
): ToldProblem[] => {
  const words = site.texts.workbench;
  const inOrder = [
    ...findings.filter(({ level }) => level === 'error'),
    ...findings.filter(({ level }) => level === 'warning'),
    ...findings.filter(({ level }) => level === 'notice'),
  ];
  return inOrder.slice(0, MOST_TOLD).map((finding): ToldProblem => {
    const where = whereOf(finding, site);
    const href = showHref(finding);
    const isStop = finding.level === 'error';
    return {
      isStop,
      level: isStop ? words.stop : finding.level === 'warning' ? words.adviceWord : words.noticeWord,
      lang: 'en',
      reason: finding.reason,
      mend: finding.mend,
      where,
      ...(href !== undefined && { show: { href, words: words.show, which: words.showWhich(where) } }),
    };
  });
};
