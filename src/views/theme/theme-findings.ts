import type { Theme } from '../../form/definition/municipality';
import type { Finding } from '../../form/problem';
import { contrast, isColour } from './contrast';
import { settings } from './theme';

/** The colours of `tokens.css` that a theme's stand on, and those it has when it says nothing. */
const ours = {
  sheet: '#ffffff',
  sheetDark: '#151d1a',
  accent: '#14564a',
  onAccent: '#ffffff',
  accentDark: '#8fd6c0',
  onAccentDark: '#04211a',
  hero: '#103f37',
  heroDark: '#10332c',
  onHero: '#ffffff',
};

/** WCAG 1.4.3 for text, and 1.4.6, which every colour of our own reaches. */
const LEAST = 4.5;
const GOOD = 7;

interface Pair {
  readonly key: keyof Theme;
  readonly words: string;
  readonly front: string;
  readonly back: string;
}

const chosen = (theme: Theme, key: keyof typeof ours & keyof Theme): string => {
  const value = theme[key];
  return value !== undefined && isColour(value) ? value : ours[key];
};

const pairs = (theme: Theme): readonly Pair[] => {
  const of = (key: keyof typeof ours & keyof Theme) => chosen(theme, key);
  return [
    { key: 'accent', words: 'accent on the light sheet', front: of('accent'), back: ours.sheet },
    { key: 'onAccent', words: 'onAccent on accent', front: of('onAccent'), back: of('accent') },
    {
      key: 'accentDark',
      words: 'accentDark on the dark sheet',
      front: of('accentDark'),
      back: ours.sheetDark,
    },
    {
      key: 'onAccentDark',
      words: 'onAccentDark on accentDark',
      front: of('onAccentDark'),
      back: of('accentDark'),
    },
    { key: 'onHero', words: 'onHero on hero', front: of('onHero'), back: of('hero') },
    {
      key: 'onHero',
      words: 'onHero on heroDark',
      front: of('onHero'),
      // the dark page's hero is our own unless the theme says otherwise (tokens.css)
      back: of('heroDark'),
    },
  ];
};

/** Down, not to nearest: 4.48 must not be told as 4.5. */
const told = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

const finding = (level: Finding['level'], key: string, reason: string, mend: string): Finding => ({
  level,
  file: 'municipality.json',
  pointer: `/theme/${key}`,
  reason,
  mend,
});

const badValues = (theme: Theme): Finding[] =>
  (Object.keys(settings) as (keyof Theme)[]).flatMap((key) => {
    const value: unknown = theme[key];
    const { holds, expected } = settings[key];
    if (value === undefined || (typeof value === 'string' && holds(value))) return [];
    return [finding('error', key, `"${key}" is ${JSON.stringify(value)}.`, `Write ${expected}.`)];
  });

/**
 * What is wrong with a theme: values that are not of their kind, and colours too near each other, light and dark.
 * Under 4.5 nobody is served with it (WCAG 1.4.3); under 7 the designer is told.
 */
export const themeFindings = (theme: Theme): Finding[] => [
  ...badValues(theme),
  ...pairs(theme).flatMap(({ key, words, front, back }) => {
    const ratio = contrast(front, back);
    if (ratio >= GOOD) return [];
    const level = ratio < LEAST ? 'error' : 'warning';
    const wanted = level === 'error' ? LEAST : GOOD;
    return [
      finding(
        level,
        key,
        `The contrast of ${words} (${front} on ${back}) is ${told(ratio)}:1; ${level === 'error' ? 'at least' : 'better'} ${String(wanted)}:1.`,
        'Choose a darker or lighter colour for one of the two.',
      ),
    ];
  }),
];
