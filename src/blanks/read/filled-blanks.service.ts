import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { ReceivedBlanks } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { DraftsService, staffOwnerOf } from '../../drafts';
import { dayOf } from '../../form';
import { isWithin, type Reach } from '../../identity';
import { answerOf } from './answer-of';
import { BlankReader } from './blank-reader';
import type { BlankRefusal } from './refusal-of-blank';

/** What came of a file: a draft with its answers, or the reason why not. */
export type TakenBlank = { readonly draftId: string } | { readonly refusal: BlankRefusal };

/** Takes filled-in blanks: each becomes a draft of whoever handed it in, to be put right and sent in as any other. */
@Injectable()
export class FilledBlanksService implements OnModuleDestroy {
  private readonly reader = new BlankReader();

  constructor(
    private readonly db: DataSource,
    private readonly catalogue: CatalogueService,
    private readonly drafts: DraftsService,
    private readonly received: ReceivedBlanks,
    private readonly audit: AuditService,
  ) {}

  /**
   * Draft, file and trace in one transaction. A blank is read by the version it was made of, offered today or not.
   * @param by the account of whoever of the staff handed it in
   * @param reach the forms whose blanks they may take in; one of another is as unknown as one that there is not
   * @param language that of the draft's pages (BCP 47)
   */
  async take(bytes: Uint8Array, by: string, reach: Reach, language: string): Promise<TakenBlank> {
    const reading = await this.reader.read(bytes);
    if ('unreadable' in reading) return { refusal: reading.unreadable };
    const { identity, values } = reading.blank;
    if (!isWithin(reach, identity.form)) return { refusal: 'unknown-form' };
    const version = await this.catalogue.versionWith(identity.form, identity.version);
    if (version === undefined) {
      const isKnown = await this.catalogue.isKnown(identity.form);
      return { refusal: isKnown ? 'unknown-version' : 'unknown-form' };
    }
    const { filled } = answerOf(version.model(language), version.compiled, { values }, dayOf(new Date()));
    const { id: formVersionId, formId } = version;
    return this.db.transaction(async (tx) => {
      const beginning = { formId, formVersionId, language };
      const draftId = await this.drafts.beginFromBlank(tx, staffOwnerOf(by), beginning, filled);
      await this.received.keep(tx, draftId, bytes, by);
      await this.audit.record(tx, {
        actor: by,
        action: 'blank.received',
        formId,
        details: { draft: draftId },
      });
      return { draftId };
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.reader.close();
  }
}
