import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import type { Attachment } from './attachment';
import { AttachmentRows } from './attachment-rows';
import { mayHandOut } from './hand-out';
import { PostgresFileStore } from './store/postgres-file-store';

/** Whole files of cases, for programs that write cases out. Whoever asks records it. */
export class FileContents {
  private readonly rows: AttachmentRows;
  private readonly store: PostgresFileStore;

  constructor(db: DataSource) {
    this.rows = new AttachmentRows(db);
    this.store = new PostgresFileStore(db);
  }

  /** What a case was sent in with and the staff may have, in base64, by the hash of each. Holds one case's files in memory. */
  async ofCase(caseId: string): Promise<ReadonlyMap<string, string>> {
    const contents = new Map<string, string>();
    for (const file of await this.rows.ofCase(caseId)) {
      if (!mayHandOut(file, 'another') || contents.has(file.sha256)) continue;
      contents.set(file.sha256, (await buffer(this.store.read(file.id))).toString('base64'));
    }
    return contents;
  }

  /** All that came with a case and its messages, for whoever writes it out a file at a time. */
  async allOfCase(
    caseId: string,
  ): Promise<(Pick<Attachment, 'name' | 'size' | 'sha256'> & { readonly open?: () => Readable })[]> {
    return (await this.rows.allOfCase(caseId)).map((file) => ({
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      ...(mayHandOut(file, 'another') && { open: () => this.store.read(file.id) }),
    }));
  }
}
