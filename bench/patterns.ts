import { capsOf } from '../src/form/patterns/caps-of';
import { judgePatterns } from '../src/form/patterns/analyser';
import { guarded, tooLong } from '../src/form/patterns/guard';
import { type Figure, median } from './lib/table';

/** Patterns whose work grows with a power of the length, and what makes it grow: a text of any length. */
const SLOW: readonly (readonly [pattern: string, attack: (length: number) => string])[] = [
  ['\\s+$', (length) => ' '.repeat(length - 1) + 'x'],
  ['^\\s+|\\s+$', (length) => 'x' + ' '.repeat(length - 2) + 'x'],
  ['^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', (length) => 'a@a' + '.'.repeat(length - 4) + '@'],
  ['^([a-z]+)\\1$', (length) => 'a'.repeat(length - 1) + '0'],
  ['^.*a.*b.*c$', (length) => 'ab'.repeat(length / 2)],
  ['a*a*a*b', (length) => 'a'.repeat(length)],
  ['^.*a.*b.*c.*d.*$', (length) => 'abc'.repeat(length / 3)],
];

/** Patterns that would take years. */
const REFUSED = ['^(a|a)*$', '^(\\w+\\s?)*$', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$'];

const GOAL_MS = 50;
const ROUNDS = 5;

const time = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** How long the worst text that a pattern is held against takes, and one a hundred times as long; and what is refused. */
export const measurePatterns = (): Figure[] => {
  const capped = SLOW.map(([pattern, attack]): Figure => {
    const caps = capsOf([pattern]);
    const most = caps[0]?.[1] ?? 0;
    const { test } = guarded(caps, tooLong())(pattern, 'u');
    const runs = (text: string) => median(Array.from({ length: ROUNDS }, () => time(() => test(text))));
    const [worst, beyond] = [runs(attack(most)), runs(attack(most * 100))];
    return {
      what: `pattern ${pattern}`,
      measured: `${worst.toFixed(1)} ms`,
      goal: `<= ${GOAL_MS} ms`,
      reached: most > 0 && worst <= GOAL_MS && beyond <= GOAL_MS,
      note: `at its cap of ${most} characters; a text 100 times as long takes ${beyond.toFixed(1)} ms`,
    };
  });
  const refused = [...judgePatterns(REFUSED)].filter(([, { kind }]) => kind === 'refused').length;
  return [
    ...capped,
    {
      what: 'patterns that would take years',
      measured: `${refused} of ${REFUSED.length} refused`,
      goal: 'all',
      reached: refused === REFUSED.length,
    },
  ];
};
