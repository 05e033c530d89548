import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobsService } from '../platform/jobs';
import { isFault, type Attachment, type FileFault, type WantedFile } from './attachment';
import { AttachmentRows, unlessGone, type Receiver } from './attachment-rows';
import { fileName, withEnding } from './file-name';
import { wantedKind } from './kinds/wanted-kind';
import { MOST_BYTES_TOGETHER } from './limits';
import { MOST_PICTURE_BYTES } from './pictures/limits';
import { Pictures } from './pictures/pictures';
import { SCANNER, type Scanner } from './scan/scanner';
import { CHUNK_BYTES, FileStore } from './store/file-store';
import { inChunks } from './store/in-chunks';

/** Bytes that have come and are stored, under the id of a row that nobody sees yet. */
interface Taken {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Takes files as they come: looks at the beginning, stores chunk after chunk, and lets be seen what has come whole. */
@Injectable()
export class FileReceiver {
  constructor(
    private readonly db: DataSource,
    private readonly rows: AttachmentRows,
    private readonly store: FileStore,
    private readonly pictures: Pictures,
    private readonly jobs: JobsService,
    @Inject(SCANNER) private readonly scanner: Scanner | undefined,
  ) {}

  /** As `AttachmentsService.receive` promises. */
  async receive(
    receiver: Receiver,
    wanted: WantedFile,
    name: string,
    stream: Readable,
  ): Promise<Attachment | FileFault> {
    const taken = await this.take(receiver, wanted, fileName(name), stream);
    if (isFault(taken)) {
      // Whoever sends is heard to the end: the other files and answers of the same post come behind this one.
      await finished(stream.resume()).catch(() => undefined);
      return taken;
    }
    const kept = this.pictures.isRead(taken.mediaType) ? await this.tidied(receiver, wanted, taken) : taken;
    return isFault(kept) ? kept : this.finish(receiver, kept);
  }

  private async take(
    receiver: Receiver,
    wanted: WantedFile,
    name: string,
    stream: Readable,
  ): Promise<Taken | FileFault> {
    const chunks = inChunks(stream, CHUNK_BYTES);
    const { value: head } = await chunks.next();
    if (head === undefined) return { kind: 'empty' };
    const kind = await wantedKind(wanted, head, name);
    if (isFault(kind)) return kind;
    const { mediaType } = kind;
    const held = await this.rows.held(this.db.manager, receiver);
    const mostBytes = Math.min(
      wanted.mostBytes,
      this.pictures.isRead(mediaType) ? MOST_PICTURE_BYTES : Infinity,
    );
    const bounded = within(startingWith(head, chunks), mostBytes, MOST_BYTES_TOGETHER - held);
    return this.stored(receiver, name, mediaType, bounded);
  }

  /** The row and its chunks. What breaks off leaves nothing, or a row that nobody sees and the night takes. */
  private async stored(
    receiver: Receiver,
    name: string,
    mediaType: string,
    chunks: AsyncIterable<Buffer | FileFault> | Iterable<Buffer>,
  ): Promise<Taken | FileFault> {
    const id = await this.rows.begin(receiver, name);
    const hash = createHash('sha256');
    let size = 0;
    let place = 0;
    // One chunk is on its way to the store while the next one comes and is hashed; two of a file are in memory, never more.
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const chunk of chunks) {
        await writing;
        if (!Buffer.isBuffer(chunk)) {
          await this.rows.drop(id);
          return chunk;
        }
        writing = unlessGone(this.store.write(id, place++, chunk));
        // It is waited for in a moment; until then nobody else hears that it failed.
        writing.catch(() => undefined);
        hash.update(chunk);
        size += chunk.length;
      }
      await writing;
    } catch (error) {
      await writing.catch(() => undefined);
      await this.rows.drop(id).catch(() => undefined);
      throw error;
    }
    return { id, name, mediaType, size, sha256: hash.digest('hex') };
  }

  /** A picture is read to its end before it is kept, and is kept as what comes of that. */
  private async tidied(
    receiver: Receiver,
    { keepsPlace }: WantedFile,
    taken: Taken,
  ): Promise<Taken | FileFault> {
    const made = await this.pictures.tidied(taken.mediaType, keepsPlace, () => this.store.read(taken.id));
    if (made === undefined) {
      await this.rows.drop(taken.id);
      return { kind: 'broken' };
    }
    const bytes = Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
    if (sha256Of(bytes) === taken.sha256) return taken;
    const name = made.mediaType === taken.mediaType ? taken.name : withEnding(taken.name, 'jpg');
    const kept = await this.stored(receiver, name, made.mediaType, cut(bytes));
    await this.rows.drop(taken.id);
    return kept;
  }

  /** It counts from here on; the scanner's turn. */
  private async finish(receiver: Receiver, { id, ...known }: Taken): Promise<Attachment | FileFault> {
    const scan = this.scanner === undefined ? 'unchecked' : 'waiting';
    const kept = await this.db.transaction(async (tx) => {
      await this.rows.standInLine(tx, receiver);
      if ((await this.rows.held(tx, receiver)) + known.size > MOST_BYTES_TOGETHER) return undefined;
      const attachment = await this.rows.complete(tx, id, { ...known, scan });
      await this.jobs.announce(tx, 'attachment.stored', { attachmentId: id });
      return attachment;
    });
    if (kept !== undefined) return kept;
    await this.rows.drop(id);
    return { kind: 'draft-full', mostBytes: MOST_BYTES_TOGETHER };
  }
}

async function* startingWith(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

const faultOf = (size: number, mostBytes: number, room: number): FileFault | undefined => {
  if (size > mostBytes) return { kind: 'too-large', mostBytes };
  return size > room ? { kind: 'draft-full', mostBytes: MOST_BYTES_TOGETHER } : undefined;
};

/** The chunks, or what is wrong as soon as there is more than there may be. */
async function* within(
  chunks: AsyncIterable<Buffer>,
  mostBytes: number,
  room: number,
): AsyncGenerator<Buffer | FileFault> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    const fault = faultOf(size, mostBytes, room);
    yield fault ?? chunk;
    if (fault !== undefined) return;
  }
}

function* cut(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
