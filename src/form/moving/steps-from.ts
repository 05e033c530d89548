import type { Migration, Step } from './migration';

/** A published version, as migrations name it. */
export interface NumberedVersion {
  readonly number: number;
  readonly sha256: string;
}

/** The version that a migration is from; undefined where none of these is meant. @param versions of one form */
export const versionMeant = (
  from: Migration['from'],
  versions: readonly NumberedVersion[],
): NumberedVersion | undefined =>
  versions.find(({ number, sha256 }) => (typeof from === 'number' ? number === from : sha256.startsWith(from)));

/**
 * What is to be done with an answer of a version so that it is one of the newest: the steps of the first migration that is from this
 * version or a later one, and of all that follow. A migration from a version that was never published here is done with no answer,
 * unless it follows on one that is.
 */
export const stepsFrom = (
  migrations: readonly Migration[],
  number: number,
  versions: readonly NumberedVersion[],
): readonly Step[] => {
  const first = migrations.findIndex(({ from }) => {
    const meant = versionMeant(from, versions);
    return meant !== undefined && meant.number >= number;
  });
  return first === -1 ? [] : migrations.slice(first).flatMap(({ steps }) => steps);
};
