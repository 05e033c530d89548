import { dayOf } from '../form';

/** `arenden_parkeringstillstand_2026-11-24.csv`; of a part of it `..._2026-11-24_addresses.csv`. The day is Sweden's. */
export const fileName = (formId: string, now: Date, ending: string, part = ''): string =>
  `arenden_${formId}_${dayOf(now)}${part === '' ? '' : `_${part}`}.${ending}`;
