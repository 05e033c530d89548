import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService, type AuditAction, type AuditFacts } from '../../audit';
import {
  aloneWith,
  fingerprint,
  FormVersion,
  FormVersions,
  keepVersion,
  Publications,
  type NewPublication,
  type Publication,
} from '../../catalogue';
import { versionContent, type FormDefinition } from '../../form';
import type { Transaction } from '../../platform/database';
import { isUuid } from '../../platform/ids';
import { GateStore } from '../gate/reports/gate-store';
import { judgedSha } from '../gate/reports/judged-sha';
import {
  PublicationByOneself,
  PublicationNotFound,
  PublicationNotJudged,
  PublicationOvertaken,
} from './refusals';

/** Who publishes: one of the staff, by account, or somebody at the command line. */
export type Publisher = { readonly account: string } | 'command line';

export interface PublishWish {
  /** The edition of the form's publications that one has seen; undefined: whatever it is. */
  readonly seen?: string;
  /** From when on; at once where it is left out. */
  readonly from?: Date;
  /** For those who come after. */
  readonly reason?: string;
}

/** What became of it: offered at once, from a time on, or once a second person has approved. */
export interface Published {
  readonly number: number;
  readonly state: 'now' | 'scheduled' | 'proposed';
}

/** Letters of a reason. */
export const LONGEST_REASON = 1000;

/** A deed, as the log has it. */
interface Deed {
  readonly action: AuditAction;
  readonly details: AuditFacts;
}

/**
 * Publishes, schedules, rolls back and retires. Each is one transaction that has the form to itself: two at once are told apart, and
 * of what is ended half way nothing stays.
 */
@Injectable()
export class PublishService {
  constructor(
    private readonly db: DataSource,
    private readonly publications: Publications,
    private readonly audit: AuditService,
    private readonly versions: FormVersions = new FormVersions(db),
    private readonly gates: GateStore = new GateStore(db),
  ) {}

  /** Whether what is published of a form now takes two: its folder says so, or what was published last did. */
  async takesTwo(formId: string, definition?: FormDefinition): Promise<boolean> {
    return asksForTwo(definition) || tookTwo(await this.publications.ofForm(formId));
  }

  /** Whether drafts and cases are to be judged before what is published of a form now: its folder says so, or what was published last did. */
  async takesGate(formId: string, definition?: FormDefinition): Promise<boolean> {
    return asksForGate(definition) || tookGate(await this.publications.ofForm(formId));
  }

  /** Whether there is a report of what a folder holds, beside what is offered now. */
  async isJudged(definition: FormDefinition, tx: Transaction = this.db.manager): Promise<boolean> {
    return this.gates.isJudged(tx, {
      formId: definition.id,
      judgedSha256: judgedSha(definition),
      versionSha256: fingerprint(versionContent(definition)),
      baseVersionId: (await this.versions.lastOffered(definition.id, tx))?.id ?? null,
    });
  }

  /** A new version, or one that there is already. @throws PublicationOvertaken, PublicationNotJudged */
  async publish(definition: FormDefinition, wish: PublishWish, by: Publisher): Promise<Published> {
    const formId = definition.id;
    return this.alone(formId, wish, async (tx) => {
      const all = await this.publications.ofForm(formId, tx);
      const secondPerson = asksForTwo(definition);
      const gateRequired = asksForGate(definition);
      if ((gateRequired || tookGate(all)) && !(await this.isJudged(definition, tx)))
        throw new PublicationNotJudged();
      const asked = { secondPerson, gateRequired, needsApproval: secondPerson || tookTwo(all) };
      const versionId = await keepVersion(tx, definition);
      return this.add(tx, { formId, versionId, ...asked, ...told(wish, by) }, by, {
        now: 'form.published',
        scheduled: 'form.scheduled',
        proposed: 'form.proposed',
      });
    });
  }

  /**
   * Offers a version again that was published before. It takes one person only, whatever the folder says: somebody has to act at once.
   * @throws PublicationOvertaken, PublicationNotFound for one that was never in force
   */
  async rollBack(formId: string, versionId: string, wish: PublishWish, by: Publisher): Promise<Published> {
    return this.alone(formId, wish, async (tx) => {
      const all = await this.publications.ofForm(formId, tx);
      const wasOffered = all.some((one) => one.versionId === versionId && one.state === 'past');
      if (!isUuid(versionId) || !wasOffered) throw new PublicationNotFound();
      const asked = { secondPerson: tookTwo(all), gateRequired: tookGate(all) };
      return this.add(tx, { formId, versionId, ...asked, ...told(wish, by) }, by, {
        now: 'form.rolled-back',
        scheduled: 'form.scheduled',
        proposed: 'form.proposed',
      });
    });
  }

  /** The form is not offered any more; its cases and drafts go on. @throws PublicationOvertaken, PublicationNotFound */
  async retire(formId: string, wish: PublishWish, by: Publisher): Promise<void> {
    await this.alone(formId, wish, async (tx) => {
      const all = await this.publications.ofForm(formId, tx);
      const now = all.find(({ state }) => state === 'now');
      if (now === undefined || now.number === null) throw new PublicationNotFound();
      const asked = { secondPerson: tookTwo(all), gateRequired: tookGate(all) };
      await this.publications.add(tx, { formId, versionId: null, ...asked, ...told(wish, by) });
      await this.record(tx, formId, by, { action: 'form.retired', details: { version: now.number } });
    });
  }

  /**
   * By somebody else than who proposed it. Where drafts and cases are to be judged, they have to have been beside what is offered now.
   * @throws PublicationOvertaken, PublicationByOneself, PublicationNotFound, PublicationNotJudged
   */
  async approve(formId: string, id: string, wish: PublishWish, account: string): Promise<void> {
    await this.alone(formId, wish, async (tx) => {
      const found = await this.pending(tx, formId, id, ['proposed']);
      if (found.madeBy === account) throw new PublicationByOneself();
      await this.requireJudged(tx, found);
      await this.publications.approve(tx, id, account);
      await this.record(tx, formId, { account }, { action: 'form.approved', details: detailsOf(found) });
    });
  }

  /** What is only proposed, or lies ahead, does not come into force. @throws PublicationOvertaken, PublicationNotFound */
  async cancel(formId: string, id: string, wish: PublishWish, account: string): Promise<void> {
    await this.alone(formId, wish, async (tx) => {
      const found = await this.pending(tx, formId, id, ['proposed', 'scheduled']);
      await this.publications.cancel(tx, id, account);
      const details = detailsOf(found);
      await this.record(tx, formId, { account }, { action: 'form.publication-cancelled', details });
    });
  }

  private alone<T>(formId: string, { seen }: PublishWish, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      await aloneWith(tx, formId);
      if (seen !== undefined && seen !== (await this.publications.edition(formId, tx)))
        throw new PublicationOvertaken();
      return work(tx);
    });
  }

  private async add(
    tx: Transaction,
    wanted: NewPublication & { readonly versionId: string },
    by: Publisher,
    actions: Readonly<Record<Published['state'], AuditAction>>,
  ): Promise<Published> {
    const id = await this.publications.add(tx, wanted);
    const { number } = await tx.findOneByOrFail(FormVersion, { id: wanted.versionId });
    const made = (await this.publications.ofForm(wanted.formId, tx)).find((one) => one.id === id);
    const state = made?.state === 'scheduled' || made?.state === 'proposed' ? made.state : 'now';
    await this.record(tx, wanted.formId, by, {
      action: actions[state],
      details: {
        version: number,
        publication: id,
        ...(wanted.from !== undefined && { from: wanted.from.toISOString() }),
      },
    });
    return { number, state };
  }

  /** @throws PublicationNotJudged */
  private async requireJudged(
    tx: Transaction,
    { formId, versionId, gateRequired }: Publication,
  ): Promise<void> {
    if (versionId === null) return;
    if (!gateRequired && !tookGate(await this.publications.ofForm(formId, tx))) return;
    const { sha256: versionSha256 } = await tx.findOneByOrFail(FormVersion, { id: versionId });
    const baseVersionId = (await this.versions.lastOffered(formId, tx))?.id ?? null;
    if (!(await this.gates.isJudged(tx, { formId, versionSha256, baseVersionId })))
      throw new PublicationNotJudged();
  }

  private async pending(
    tx: Transaction,
    formId: string,
    id: string,
    states: readonly Publication['state'][],
  ): Promise<Publication> {
    const found = (await this.publications.ofForm(formId, tx)).find((one) => one.id === id);
    if (found === undefined || !states.includes(found.state)) throw new PublicationNotFound();
    return found;
  }

  private record(tx: Transaction, formId: string, by: Publisher, deed: Deed): Promise<void> {
    return this.audit.record(tx, { actor: by === 'command line' ? by : by.account, formId, ...deed });
  }
}

const asksForTwo = (definition: FormDefinition | undefined): boolean =>
  definition?.service.publishing?.secondPerson === true;

const asksForGate = (definition: FormDefinition | undefined): boolean =>
  definition?.service.publishing?.gate === 'required';

const lastPublished = (newestFirst: readonly Publication[]): Publication | undefined =>
  newestFirst.find(({ state }) => state !== 'cancelled' && state !== 'proposed');

/** Whether two had to see to what was published last: taking that away takes two as well. */
const tookTwo = (newestFirst: readonly Publication[]): boolean =>
  lastPublished(newestFirst)?.secondPerson === true;

/** The same of judging drafts and cases: taking that away takes a report as well. */
const tookGate = (newestFirst: readonly Publication[]): boolean =>
  lastPublished(newestFirst)?.gateRequired === true;

const told = (
  { from, reason = '' }: PublishWish,
  by: Publisher,
): Pick<NewPublication, 'from' | 'reason' | 'madeAs' | 'madeBy'> => ({
  ...(from !== undefined && { from }),
  reason,
  ...(by === 'command line'
    ? { madeAs: 'command line' as const }
    : { madeAs: 'person' as const, madeBy: by.account }),
});

const detailsOf = ({ id, number }: Publication): AuditFacts => ({
  publication: id,
  ...(number !== null && { version: number }),
});
