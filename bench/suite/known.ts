import type { Outcome } from './run-group';

/** Tests that are known to fail, as the page names them: `draft/file` or `draft/file: group`, `*` for every draft. */
export type Known = readonly string[];

/** The first column of the page's tables, in code spans. */
export const readKnown = (page: string): Known =>
  [...page.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => (name?.includes('/') === true ? [name] : [])),
  );

const covers = (known: string, { draft, file, group }: Outcome): boolean => {
  const [place = '', ...rest] = known.split(': ');
  const description = rest.join(': ');
  const [of, ...path] = place.split('/');
  return (
    (of === '*' || of === draft) &&
    `${path.join('/')}.json` === file &&
    (description === '' || description === group)
  );
};

/** Failures that nobody knew of, and known ones that are none any more. */
export const compareWithKnown = (
  outcomes: readonly Outcome[],
  known: Known,
): { readonly unexpected: readonly Outcome[]; readonly silent: readonly string[] } => {
  const failed = outcomes.filter(({ fault }) => fault !== undefined);
  return {
    unexpected: failed.filter((outcome) => !known.some((entry) => covers(entry, outcome))),
    silent: known.filter((entry) => !failed.some((outcome) => covers(entry, outcome))),
  };
};
