import type { Width } from './form-model';

const STEPS: readonly (readonly [number, Width])[] = [
  [4, 'w4'],
  [8, 'w8'],
  [14, 'w14'],
  [24, 'w24'],
];

/** The box that holds so many characters: its size tells how long an answer is expected. */
export const widthFor = (characters: number | undefined): Width =>
  STEPS.find(([most]) => characters !== undefined && characters <= most)?.[1] ?? 'full';

/** How many characters a value of a format takes as people write it. */
export const formatLength: Readonly<Record<string, number>> = {
  'se-personnummer': 13,
  'se-samordningsnummer': 13,
  'se-person-id': 13,
  'se-organisationsnummer': 13,
  'se-org-or-person': 13,
  'se-postnummer': 6,
  'se-phone': 18,
  'se-bankgiro': 9,
  'se-plusgiro': 10,
  'se-kommunkod': 4,
  'se-iban': 29,
  phone: 18,
  time: 8,
};
