import type { GateColumn, GateColumns } from './gate-report';

/** What becomes of the columns of exports, the new version beside the one before. */
export const compareColumns = (before: readonly GateColumn[], now: readonly GateColumn[]): GateColumns => {
  const old = new Map(before.map((column) => [column.key, column]));
  const keys = new Set(now.map(({ key }) => key));
  return {
    appear: now.filter(({ key }) => !old.has(key)),
    disappear: before.filter(({ key }) => !keys.has(key)),
    renamed: now.flatMap(({ key, name }) => {
      const was = old.get(key);
      return was === undefined || was.name === name ? [] : [{ key, before: was.name, now: name }];
    }),
  };
};
