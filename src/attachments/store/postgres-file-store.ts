import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { CHUNK_BYTES, FileStore } from './file-store';
import { Lanes } from './lanes';

/** Chunks on their way to the database at once: a hundred uploads leave most of the pool to those who want a page. */
const LANES = 6;

/**
 * A chunk need not be on disk before the next one is sent: whoever says that the file is whole waits for the disk, and by
 * then all that came before has been written, since the log is written in order.
 */
const WRITE = `
  WITH later AS (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO attachment_chunks (attachment_id, place, bytes) SELECT $1, $2, $3 FROM later`;

const READ = 'SELECT bytes FROM attachment_chunks WHERE attachment_id = $1 AND place = $2';

/** Files in PostgreSQL, in chunks: one backup holds all of it. Each chunk is a statement of its own. */
@Injectable()
export class PostgresFileStore extends FileStore {
  private readonly lanes = new Lanes(LANES);

  constructor(private readonly db: DataSource) {
    super();
  }

  async write(fileId: string, place: number, chunk: Uint8Array): Promise<void> {
    await this.lanes.run(() => this.db.query(WRITE, [fileId, place, chunk]));
  }

  async put(tx: Transaction, fileId: string, bytes: Uint8Array): Promise<void> {
    for (let place = 0; place * CHUNK_BYTES < bytes.length; place += 1)
      await tx.query('INSERT INTO attachment_chunks (attachment_id, place, bytes) VALUES ($1, $2, $3)', [
        fileId,
        place,
        bytes.subarray(place * CHUNK_BYTES, (place + 1) * CHUNK_BYTES),
      ]);
  }

  read(fileId: string): Readable {
    return Readable.from(this.chunks(fileId), { objectMode: false });
  }

  async remove(tx: Transaction, fileId: string): Promise<void> {
    await tx.query('DELETE FROM attachment_chunks WHERE attachment_id = $1', [fileId]);
  }

  async copy(tx: Transaction, fromId: string, toId: string): Promise<void> {
    await tx.query(
      `INSERT INTO attachment_chunks (attachment_id, place, bytes)
         SELECT $2, place, bytes FROM attachment_chunks WHERE attachment_id = $1`,
      [fromId, toId],
    );
  }

  private async *chunks(fileId: string): AsyncGenerator<Buffer> {
    for (let place = 0; ; place += 1) {
      const [row] = await this.db.query<{ bytes: Buffer }[]>(READ, [fileId, place]);
      if (row === undefined) return;
      yield row.bytes;
    }
  }
}
