import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Facts, type Job, JobsService } from '../../platform/jobs';
import { AttachmentRows } from '../attachment-rows';
import type { ScanState } from '../attachment';
import { FileStore } from '../store/file-store';
import { SCANNER, type Scanner } from './scanner';

/**
 * Has a file looked through. Until the scanner has answered it waits; when the scanner is away the job fails, and is run again
 * ever more seldom. Run twice it says the same, and what was said before stays.
 */
@Injectable()
export class ScanFile implements Job<'attachment.stored'> {
  readonly name = 'attachments.scan';
  readonly on = 'attachment.stored';
  private readonly log = new Logger('attachments');

  constructor(
    private readonly db: DataSource,
    private readonly rows: AttachmentRows,
    private readonly store: FileStore,
    private readonly jobs: JobsService,
    @Inject(SCANNER) private readonly scanner: Scanner | undefined,
  ) {}

  async run({ attachmentId }: Facts['attachment.stored']): Promise<void> {
    const attachment = await this.rows.byId(attachmentId);
    if (attachment?.scan !== 'waiting') return;
    const found = await this.look(attachmentId);
    await this.db.transaction(async (tx) => {
      const placed = await this.rows.found(tx, attachmentId, found);
      if (placed === undefined) return;
      if (found === 'harmful') await this.store.remove(tx, attachmentId);
      const { caseId } = placed;
      if (caseId !== null && (await this.rows.areAllHarmless(tx, caseId)))
        await this.jobs.announce(tx, 'case.files-clean', { caseId });
    });
  }

  private async look(attachmentId: string): Promise<ScanState> {
    // It waited for a scanner that the operator has taken away since.
    if (this.scanner === undefined) return 'unchecked';
    const verdict = await this.scanner.scan(this.store.read(attachmentId));
    if (verdict.found === 'harmful') this.log.warn(`File ${attachmentId} is harmful: ${verdict.name}`);
    return verdict.found;
  }
}
