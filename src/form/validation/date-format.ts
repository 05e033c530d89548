import { isDay } from '../text/dates';

/** The format `date`, as the server and every browser judge it: ISO dates stand in their order as texts do. */
export const dateFormat = {
  validate: isDay,
  compare: (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0),
};
