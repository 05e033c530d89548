import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import {
  chainHash,
  entryHash,
  HASHED_COLUMNS,
  type HashedEntry,
  isSignedWith,
  signatureOf,
} from './entry-hash';

/** Entries sealed in one transaction: some megabytes, some tenths of a second. */
export const AT_ONCE = 5_000;

/** Who writes down that a seal was not the server's own. */
const SERVER = 'server';

interface Head {
  readonly position: string;
  readonly hash: Buffer;
  readonly signature: Buffer | null;
}

const WAITING = `
  SELECT ${HASHED_COLUMNS} FROM audit_unsealed u JOIN audit_log l ON l.id = u.entry_id ORDER BY l.id LIMIT ${AT_ONCE}`;

const CHAIN = `
  INSERT INTO audit_chain (position, entry_id, entry_hash, hash)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`;

/**
 * Chains what has been committed. In the order of the entries' numbers as far as they are there: a transaction that commits late
 * has its entries chained late, and nobody waits for it.
 */
@Injectable()
export class Sealer {
  constructor(
    private readonly db: DataSource,
    private readonly configuration: Configuration,
  ) {}

  /** Seals what waits, at most `AT_ONCE`. @returns how many; none as well while another copy is at it */
  async seal(): Promise<number> {
    const [row] = await this.db.query<{ waits: boolean }[]>(
      'SELECT EXISTS (SELECT FROM audit_unsealed) AS waits',
    );
    return row?.waits === true ? this.db.transaction((tx) => this.sealIn(tx)) : 0;
  }

  private async sealIn(tx: Transaction): Promise<number> {
    const [head] = await tx.query<Head[]>(
      'SELECT position, hash, signature FROM audit_head FOR UPDATE SKIP LOCKED',
    );
    if (head === undefined) return 0;
    await this.tellBrokenSeal(tx, head);
    const entries = await tx.query<HashedEntry[]>(WAITING);
    if (entries.length === 0) return 0;
    await this.append(tx, head, entries);
    return entries.length;
  }

  private async append(tx: Transaction, head: Head, entries: readonly HashedEntry[]): Promise<void> {
    let position = BigInt(head.position);
    let { hash } = head;
    const links = entries.map((entry) => {
      const own = entryHash(entry);
      position += 1n;
      hash = chainHash(hash, position, own);
      return { position: position.toString(), own, hash };
    });
    const ids = entries.map(({ id }) => id);
    await tx.query(CHAIN, [
      links.map((link) => link.position),
      ids,
      links.map((link) => link.own),
      links.map((link) => link.hash),
    ]);
    await tx.query('DELETE FROM audit_unsealed WHERE entry_id = ANY ($1::bigint[])', [ids]);
    await tx.query('UPDATE audit_head SET position = $1, hash = $2, signature = $3, sealed_at = now()', [
      position.toString(),
      hash,
      signatureOf(this.configuration.secretKey, position, hash),
    ]);
  }

  /**
   * A chain that somebody rewrote must not be signed as if it were ours. Sealing goes on, since a log that is not sealed is worth
   * less; that it was broken stands in it from now on.
   */
  private async tellBrokenSeal(tx: Transaction, { position, hash, signature }: Head): Promise<void> {
    const head = { position: BigInt(position), hash, signature };
    if (head.position === 0n || isSignedWith(this.configuration.secretKey, head)) return;
    await tx.query(`INSERT INTO audit_log (actor, action, details) VALUES ($1, 'audit.seal-broken', $2)`, [
      SERVER,
      JSON.stringify({ position: Number(position) }),
    ]);
  }
}
