import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import type { FileFault, WantedFile } from './attachment';
import { AttachmentRows } from './attachment-rows';
import { Pictures } from './pictures/pictures';
import { prepareFile, type PreparedFile } from './prepare-file';
import { SCANNER, type Scanner } from './scan/scanner';
import { FileStore } from './store/file-store';

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
  prepare(wanted: WantedFile, name: string, bytes: Buffer): Promise<PreparedFile | FileFault> {
    return prepareFile(this.pictures, wanted, name, bytes);
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
