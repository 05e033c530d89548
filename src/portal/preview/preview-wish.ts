import { isLanguageTag } from '../../form';
import type { FillWays } from '../fill-in/fill-ways';

/** How a preview is looked at, as its address says. */
export interface PreviewWish {
  /** The example that it is filled in with, by its name. */
  readonly example?: string;
  readonly language?: string;
  /** As a browser without script shows it. */
  readonly isPlain: boolean;
  /** In a frame of another page, which has the tools. */
  readonly isFramed: boolean;
  /** What was filled in, sealed. */
  readonly carried?: string | undefined;
}

export const readWish = (query: Readonly<Record<string, unknown>>): PreviewWish => {
  const { exempel, sprak, svar } = query;
  return {
    ...(isText(exempel) && { example: exempel }),
    ...(isText(sprak) && isLanguageTag(sprak) && { language: sprak }),
    isPlain: query['skript'] === 'nej',
    isFramed: query['ram'] === '1',
    ...(isText(svar) && { carried: svar }),
  };
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const pairsOf = ({ example, language, isPlain, isFramed, carried }: PreviewWish): [string, string][] => [
  ...(example === undefined ? [] : [['exempel', example] as [string, string]]),
  ...(language === undefined ? [] : [['sprak', language] as [string, string]]),
  ...(isPlain ? [['skript', 'nej'] as [string, string]] : []),
  ...(isFramed ? [['ram', '1'] as [string, string]] : []),
  ...(carried === undefined ? [] : [['svar', carried] as [string, string]]),
];

/** Where the pages of a preview lie, looked at in one way. */
export interface PreviewWays extends FillWays {
  readonly at: (part: string, more?: Readonly<Record<string, string>>) => string;
}

/** @param base what all of them begin with */
export const waysOf = (base: string, wish: PreviewWish): PreviewWays => {
  const at = (part: string, more: Readonly<Record<string, string>> = {}): string => {
    const query = new URLSearchParams([...pairsOf(wish), ...Object.entries(more)]).toString();
    return `${base}${part}${query === '' ? '' : `?${query}`}`;
  };
  return {
    at,
    step: (key) => at(`/steg/${key}`),
    change: (key, more) => `${at(`/steg/${key}`, { andra: '1' })}${more}`,
    review: at('/granska'),
  };
};
