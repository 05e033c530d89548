import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Lent, Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import type { Attachment, FileFault, WantedFile } from './attachment';
import { AttachmentRows } from './attachment-rows';
import { Pictures } from './pictures/pictures';
import { FileReceiver } from './receive-file';
import { FileStore } from './store/file-store';
import type { PreparedFile } from './prepare-file';
import { WholeFiles } from './whole-files';

/** The only reader and writer of files that are sent. Whoever shows one to the staff records it in the audit log. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly rows: AttachmentRows,
    private readonly store: FileStore,
    private readonly receiver: FileReceiver,
    private readonly pictures: Pictures,
    private readonly jobs: JobsService,
    private readonly whole: WholeFiles,
  ) {}

  /**
   * Takes a file as it comes. The stream is read to its end in any case, and never held as a whole; what is cut off leaves
   * nothing that anybody sees. Committed when it answers.
   * @param name as the sender calls it
   * @throws FileUnwanted when the draft has gone meanwhile
   */
  receive(
    draftId: string,
    wanted: WantedFile,
    name: string,
    stream: Readable,
  ): Promise<Attachment | FileFault> {
    return this.receiver.receive({ draftId }, wanted, name, stream);
  }

  /** The same for a message about a case. Until `claimForMessage` nobody sees it, and in a day it is gone. */
  receiveForMessage(
    caseId: string,
    wanted: WantedFile,
    name: string,
    stream: Readable,
  ): Promise<Attachment | FileFault> {
    return this.receiver.receive({ caseId }, wanted, name, stream);
  }

  /** Looks at a file that is in memory whole, as `receive` does. Nothing is kept. @param name empty where it has none */
  prepare(wanted: WantedFile, name: string, bytes: Buffer): Promise<PreparedFile | FileFault> {
    return this.whole.prepare(wanted, name, bytes);
  }

  /** Files that were prepared, for a case that is filed in this transaction. */
  keep(tx: Transaction, caseId: string, files: readonly PreparedFile[]): Promise<void> {
    return this.whole.keep(tx, caseId, files);
  }

  /** Oldest first. */
  ofDraft(draftId: string): Lent<Attachment[]> {
    return this.rows.ofDraft(draftId);
  }

  /** What a case was sent in with, oldest first. What came with its messages is told by `ofMessage`. */
  ofCase(caseId: string): Lent<Attachment[]> {
    return this.rows.ofCase(caseId);
  }

  /** What a case was sent in with, and what came with its messages. */
  allOfCase(caseId: string): Lent<Attachment[]> {
    return this.rows.allOfCase(caseId);
  }

  /** Oldest first. */
  ofMessage(messageId: string): Lent<Attachment[]> {
    return this.rows.ofMessage(messageId);
  }

  /** Takes one file away from a draft, once: the same content sent for another question stays. */
  remove(tx: Transaction, draftId: string, sha256: string): Promise<void> {
    return this.rows.removeOne(tx, draftId, sha256);
  }

  /** The same by itself. */
  removeAlone(draftId: string, sha256: string): Promise<void> {
    return this.rows.removeOne(this.rows.alone, draftId, sha256);
  }

  /** The draft becomes a case: the files that its answer names go with it, and the others are thrown away. One that is named
   * twice is named twice here. */
  async claim(tx: Transaction, draftId: string, caseId: string, sha256s: readonly string[]): Promise<void> {
    const moved = await this.rows.claim(tx, draftId, caseId, sha256s);
    if (moved.length > 0 && (await this.rows.areAllHarmless(tx, caseId)))
      await this.jobs.announce(tx, 'case.files-clean', { caseId });
  }

  /** Files that came for a message are the message's from now on. */
  claimForMessage(tx: Transaction, caseId: string, messageId: string, ids: readonly string[]): Promise<void> {
    return this.rows.claimForMessage(tx, caseId, messageId, ids);
  }

  /** Files of a case for a draft that is begun with its answer. Those that were found to be harmful stay where they are. */
  async copy(
    tx: Transaction,
    fromCaseId: string,
    draftId: string,
    sha256s: readonly string[],
  ): Promise<void> {
    for (const { from, to } of await this.rows.copyToDraft(tx, fromCaseId, draftId, sha256s)) {
      await this.store.copy(tx, from, to);
      await this.jobs.announce(tx, 'attachment.stored', { attachmentId: to });
    }
  }

  /** A file's bytes, a chunk at a time. Whether they may be handed out is for `mayHandOut` to say. */
  open({ id }: Pick<Attachment, 'id'>): Readable {
    return this.store.read(id);
  }

  /** A picture as a JPEG of at most 1600 pixels, made anew so that nothing but the picture is in it; undefined for others. */
  preview(attachment: Attachment): Promise<Buffer | undefined> {
    return this.pictures.preview(attachment.mediaType, () => this.open(attachment));
  }
}
