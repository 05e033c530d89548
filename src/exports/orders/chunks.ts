import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Piece } from '../wish';
import type { ExportFile } from './export-order';

/** Bytes of a chunk: every one but a file's last has as many, so that it is known where a byte lies. */
export const CHUNK_BYTES = 512 * 1024;

/**
 * A chunk need not be on disk before the next one is sent: the commit that says that all is there waits for the disk. Nothing is
 * written for a run that is not wanted any more.
 */
const WRITE = `
  WITH later AS (SELECT set_config('synchronous_commit', 'off', true)),
       wanted AS (SELECT 1 FROM exports, later WHERE id = $1 AND run = $5 AND state = 'running' FOR SHARE OF exports),
       written AS (INSERT INTO export_chunks (export_id, file, place, bytes) SELECT $1, $2, $3, $4 FROM wanted RETURNING 1)
  SELECT 1 FROM written`;

const READ = 'SELECT bytes FROM export_chunks WHERE export_id = $1 AND file = $2 AND place = $3';

/** Somebody cancelled the export, or another copy has taken it over. */
export class NotWantedAnyMore extends Error {}

/** The bytes of exports, in PostgreSQL: whichever copy made them, every copy can hand them out. */
@Injectable()
export class ExportChunks {
  constructor(private readonly db: DataSource) {}

  /** Where a run of an export writes its files. */
  writer(exportId: string, run: string): ChunkWriter {
    return new ChunkWriter(this.db, exportId, run);
  }

  /** A part of a file. @param start the first byte's place @param end the place after the last one */
  async *read(exportId: string, file: number, start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const place = Math.floor(at / CHUNK_BYTES);
      const [row] = await this.db.query<{ bytes: Buffer }[]>(READ, [exportId, file, place]);
      if (row === undefined) throw new Error('The export has gone while it was read.');
      const from = at - place * CHUNK_BYTES;
      const bytes = row.bytes.subarray(from, Math.min(row.bytes.length, from + end - at));
      at += bytes.length;
      yield bytes;
    }
  }
}

interface OpenFile {
  readonly place: number;
  readonly hash: Hash;
  readonly held: Buffer[];
  heldBytes: number;
  chunks: number;
  size: number;
}

/** Gathers pieces into chunks. */
export class ChunkWriter {
  private readonly files = new Map<string, OpenFile>();
  /** Of all files together. */
  bytes = 0;

  constructor(
    private readonly db: DataSource,
    private readonly exportId: string,
    private readonly run: string,
  ) {}

  /** @throws NotWantedAnyMore */
  async append({ name, type, bytes }: Piece): Promise<void> {
    const file = this.files.get(name) ?? (await this.begin(name, type));
    file.hash.update(bytes);
    file.held.push(bytes);
    file.heldBytes += bytes.length;
    file.size += bytes.length;
    this.bytes += bytes.length;
    if (file.heldBytes >= CHUNK_BYTES) await this.flush(file, false);
  }

  /** Writes what is still held. @throws NotWantedAnyMore */
  async end(): Promise<Omit<ExportFile, 'name' | 'mediaType'>[]> {
    for (const file of this.files.values()) await this.flush(file, true);
    return [...this.files.values()].map(({ place, size, hash }) => ({
      place,
      size,
      sha256: hash.digest('hex'),
    }));
  }

  private async begin(name: string, type: string): Promise<OpenFile> {
    const place = this.files.size;
    await this.db.query(
      'INSERT INTO export_files (export_id, place, name, media_type) VALUES ($1, $2, $3, $4)',
      [this.exportId, place, name, type],
    );
    const file = { place, hash: createHash('sha256'), held: [], heldBytes: 0, chunks: 0, size: 0 };
    this.files.set(name, file);
    return file;
  }

  private async flush(file: OpenFile, all: boolean): Promise<void> {
    const held = Buffer.concat(file.held);
    let at = 0;
    while (held.length - at >= CHUNK_BYTES || (all && held.length > at)) {
      const chunk = held.subarray(at, at + CHUNK_BYTES);
      const written = await this.db.query<unknown[]>(WRITE, [
        this.exportId,
        file.place,
        file.chunks,
        chunk,
        this.run,
      ]);
      if (written.length === 0) throw new NotWantedAnyMore();
      file.chunks += 1;
      at += chunk.length;
    }
    file.held.length = 0;
    file.heldBytes = held.length - at;
    if (file.heldBytes > 0) file.held.push(Buffer.from(held.subarray(at)));
  }
}
