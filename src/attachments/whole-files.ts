import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { endingsOf } from '../form/files/known-types';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import type { FileValue } from '../form/answer/file-value';
import { isFault, type FileFault, type WantedFile } from './attachment';
import { AttachmentRows } from './attachment-rows';
import { fileName, withEnding } from './file-name';
import { wantedKind } from './kinds/wanted-kind';
import { MOST_PICTURE_BYTES } from './pictures/limits';
import { Pictures } from './pictures/pictures';
import { SCANNER, type Scanner } from './scan/scanner';
import { CHUNK_BYTES, FileStore } from './store/file-store';

/** A file that is at hand whole, looked at as any other, and kept nowhere yet. */
export interface PreparedFile extends FileValue {
  readonly bytes: Buffer;
}

/** Files that come in one piece with an answer: looked at first, and kept with their case, or not at all. */
@Injectable()
export class WholeFiles {
  constructor(
    private readonly rows: AttachmentRows,
    private readonly store: FileStore,
    private readonly pictures: Pictures,
    private readonly jobs: JobsService,
    @Inject(SCANNER) private readonly scanner: Scanner | undefined,
  ) {}

  /** As `AttachmentsService.prepare` promises. */
  async prepare(wanted: WantedFile, name: string, bytes: Buffer): Promise<PreparedFile | FileFault> {
    if (bytes.length === 0) return { kind: 'empty' };
    const kind = await wantedKind(wanted, bytes.subarray(0, CHUNK_BYTES), fileName(name));
    if (isFault(kind)) return kind;
    const { mediaType } = kind;
    const isPicture = this.pictures.isRead(mediaType);
    const mostBytes = Math.min(wanted.mostBytes, isPicture ? MOST_PICTURE_BYTES : Infinity);
    if (bytes.length > mostBytes) return { kind: 'too-large', mostBytes };
    if (!isPicture) return prepared(called(name, mediaType, mediaType), mediaType, bytes);
    const made = await this.pictures.tidied(mediaType, wanted.keepsPlace, () =>
      Readable.from([bytes], { objectMode: false }),
    );
    if (made === undefined) return { kind: 'broken' };
    const tidy = Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
    return prepared(called(name, mediaType, made.mediaType), made.mediaType, tidy);
  }

  /** As `AttachmentsService.keep` promises. */
  async keep(tx: Transaction, caseId: string, files: readonly PreparedFile[]): Promise<void> {
    const scan = this.scanner === undefined ? 'unchecked' : 'waiting';
    for (const { bytes, ...known } of files) {
      const id = await this.rows.addToCase(tx, caseId, { ...known, scan });
      await this.store.put(tx, id, bytes);
      await this.jobs.announce(tx, 'attachment.stored', { attachmentId: id });
    }
    if (files.length > 0 && (await this.rows.areAllHarmless(tx, caseId)))
      await this.jobs.announce(tx, 'case.files-clean', { caseId });
  }
}

/** With the ending of what it is where it has no name, or has become something else. */
const called = (name: string, came: string, mediaType: string): string => {
  const [ending] = endingsOf(mediaType);
  const isSame = name !== '' && came === mediaType;
  return isSame || ending === undefined ? fileName(name) : withEnding(fileName(name), ending);
};

const prepared = (name: string, mediaType: string, bytes: Buffer): PreparedFile => ({
  name,
  mediaType,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
});
