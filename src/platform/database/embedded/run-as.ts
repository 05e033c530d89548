import { readFileSync, statSync } from 'node:fs';

/** Whom a PostgreSQL process runs as. Undefined: as ourselves. */
export type Identity = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, and as a user that /etc/passwd does not name. Root lends it to the owner of the data
 * that is there already, else to `nobody`, whom every system has.
 */
export const serverIdentity = (cluster: string): Identity => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return nobody === null ? undefined : { uid: Number(nobody[1]), gid: Number(nobody[2]) };
};
