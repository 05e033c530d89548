import type { Theme } from '../../form/definition/municipality';
import { isColour } from './contrast';

const isLength = (text: string): boolean =>
  /^(0|\d{0,2}(\.\d{1,4})?(rem|em|px))$/.test(text) && /\d/.test(text);
const isFontList = (text: string): boolean =>
  text.split(',').every((family) => /^ *("[\p{L}\d -]+"|-?[a-z][a-z\d-]*( [a-z\d-]+)*) *$/iu.test(family));
const isFileName = (text: string): boolean => /^[\w-][\w.-]*\.svg$/i.test(text);

interface Setting {
  readonly property: string;
  readonly holds: (text: string) => boolean;
  /** What the value should look like, for a finding. */
  readonly expected: string;
}

const colour = (property: string): Setting => ({
  property,
  holds: isColour,
  expected: 'a colour like #14564a',
});
const file = (property: string): Setting => ({
  property,
  holds: isFileName,
  expected: 'the name of an SVG file beside municipality.json',
});

/** What a theme may say, the custom property it becomes, and the only values that are let through to a page. */
export const settings: Readonly<Record<keyof Theme, Setting>> = {
  accent: colour('--theme-accent'),
  onAccent: colour('--theme-on-accent'),
  accentDark: colour('--theme-accent-dark'),
  onAccentDark: colour('--theme-on-accent-dark'),
  hero: colour('--theme-hero'),
  heroDark: colour('--theme-hero-dark'),
  onHero: colour('--theme-on-hero'),
  radius: { property: '--theme-radius', holds: isLength, expected: 'a length like 0.5rem or 6px' },
  font: {
    property: '--theme-font',
    holds: isFontList,
    expected: 'font families, for example: Georgia, "Noto Serif", serif',
  },
  logo: file('--theme-logo'),
  pattern: file('--theme-pattern'),
};

/** Where a theme's file is served. */
export const themeFile = (name: string): string => `/theme/${name}`;

/**
 * A theme as CSS. Only values of the known kinds come through, so that nothing in a municipality's file can say more
 * than a colour, a length, a font or a file name; `themeFindings` tells what was left out.
 * @param address where a file beside municipality.json is served
 */
export const themeCss = (theme: Theme, address: (file: string) => string = themeFile): string => {
  const rules = (Object.keys(settings) as (keyof Theme)[]).flatMap((key) => {
    const value = theme[key];
    const { property, holds } = settings[key];
    if (typeof value !== 'string' || !holds(value)) return [];
    const isFile = key === 'logo' || key === 'pattern';
    return [`${property}:${isFile ? `url("${encodeURI(address(value)).replaceAll('"', '%22')}")` : value}`];
  });
  return rules.length === 0 ? '' : `:root{${rules.join(';')}}`;
};
