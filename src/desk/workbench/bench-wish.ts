import { addresses } from '../addresses';

/** What of the form is previewed. */
export const PREVIEW_PARTS = ['steg', 'granska', 'kvittens', 'blankett', 'utskick', 'api'] as const;
export type PreviewPartName = (typeof PREVIEW_PARTS)[number];

/** What is looked at on a form's page, as the address says it: all of it can be linked to, and works without script. */
export interface BenchWish {
  /** A file of the folder. */
  readonly fil?: string;
  /** A line of it, from 1. */
  readonly rad?: number;
  /** A question, by the id that the inspector gives it. */
  readonly falt?: string;
  /** A page of the form, by its key. */
  readonly sida?: string;
  readonly visa: PreviewPartName;
  readonly bredd: 'mobil' | 'dator';
  /** BCP 47. */
  readonly sprak?: string;
  readonly skript: 'ja' | 'nej';
  /** An example of the folder, without `.json`. */
  readonly exempel?: string;
  /** All questions of a large form in the tree. */
  readonly alla?: '1';
}

export const NO_WISH: BenchWish = { visa: 'steg', bredd: 'mobil', skript: 'ja' };

/** No name of a file, question or language is longer. */
const LONGEST = 1000;

/** Total: what is not understood is as if it were not there. */
export const readBenchWish = (query: unknown): BenchWish => {
  const said = (typeof query === 'object' && query !== null ? query : {}) as Readonly<
    Record<string, unknown>
  >;
  const text = (name: keyof BenchWish): string | undefined => {
    const value = Object.hasOwn(said, name) ? said[name] : undefined;
    return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : undefined;
  };
  const oneOf = <T extends string>(name: keyof BenchWish, allowed: readonly T[], otherwise: T): T =>
    allowed.find((one) => one === text(name)) ?? otherwise;
  const rad = /^[1-9]\d{0,6}$/.test(text('rad') ?? '') ? Number(text('rad')) : undefined;
  const wish: BenchWish = {
    fil: text('fil'),
    rad,
    falt: text('falt'),
    sida: text('sida'),
    visa: oneOf('visa', PREVIEW_PARTS, 'steg'),
    bredd: oneOf('bredd', ['mobil', 'dator'], 'mobil'),
    sprak: text('sprak'),
    skript: oneOf('skript', ['ja', 'nej'], 'ja'),
    exempel: text('exempel'),
    alla: text('alla') === '1' ? '1' : undefined,
  };
  return Object.fromEntries(
    Object.entries(wish).filter(([, value]) => value !== undefined),
  ) as unknown as BenchWish;
};

/** What the address need not say. */
const isPlain = (name: string, value: unknown): boolean =>
  value === undefined || NO_WISH[name as keyof BenchWish] === value;

/** What stands in the address, in a steady order. */
export const wishPairs = (wish: BenchWish): [string, string][] =>
  Object.entries(wish)
    .filter(([name, value]) => !isPlain(name, value))
    .map(([name, value]): [string, string] => [name, String(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** The same page with something else looked at. `undefined` takes away. */
export const benchHref = (
  formId: string,
  wish: BenchWish,
  change: Partial<Record<keyof BenchWish, string | number | undefined>> = {},
  anchor = '',
): string => {
  const query = new URLSearchParams(wishPairs({ ...wish, ...change } as BenchWish)).toString();
  return `${addresses.workbench(formId)}${query === '' ? '' : `?${query}`}${anchor}`;
};
