import { randomBytes } from 'node:crypto';
import { asSuperuser, clusterUrl, TEMPLATE } from './cluster';

export interface TestDatabase {
  /** For the server's role: rows only. */
  readonly url: string;
  /** For the owner of the tables. */
  readonly ownerUrl: string;
  /** Drops it, whoever is still connected. Need not be waited for: the whole cluster is thrown away soon. */
  close(): Promise<void>;
}

/** A migrated and empty database of a spec file's own: what one file does, no other sees. */
export const aDatabase = async (): Promise<TestDatabase> => {
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER blankett_owner`);
  const urlOf = (role: string): string => {
    const url = new URL(clusterUrl());
    url.username = role;
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    url: urlOf('blankett'),
    ownerUrl: urlOf('blankett_owner'),
    close: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => undefined),
  };
};
