import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AuditService, type AuditAction } from '../../audit';
import {
  CaseChanged,
  CaseHandling,
  CaseMessages,
  CaseNotFound,
  CaseReader,
  StatusNotPossible,
  Workflows,
  type CaseStatus,
  type CaseWithAnswer,
} from '../../cases';
import { offeredStatuses } from '../../form/handling/workflow';
import { Colleagues, type Role, type StaffUser } from '../../identity';
import type { Texts } from '../../views';
import { findCase } from '../cases/find-case';
import { MAY_EXPORT, MAY_HANDLE_CASES } from '../rights';

/** A case that was picked, as it was seen. */
export interface Picked {
  readonly number: string;
  /** `Case.changes` when the list was shown. */
  readonly seen?: number;
}

/** What came of it. */
export interface Outcome extends Picked {
  /** Why nothing was done. */
  readonly fault?: keyof Texts['inbox']['why'];
}

/** Does the same with several cases, one after the other. */
@Injectable()
export class BulkDeeds {
  private readonly log = new Logger('desk');

  constructor(
    private readonly cases: CaseReader,
    private readonly handling: CaseHandling,
    private readonly messages: CaseMessages,
    private readonly workflows: Workflows,
    private readonly staff: Colleagues,
    private readonly audit: AuditService,
  ) {}

  /** Those who may handle at least one of them, by name. Whom each case is given to is judged case by case. */
  async colleagues(
    user: StaffUser,
    picked: readonly Picked[],
  ): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const found = await this.reached(user, picked);
    const forms = [...new Set(found.map(({ formId }) => formId))];
    const lists = await Promise.all(
      forms.map((formId) => this.staff.who({ roles: MAY_HANDLE_CASES, formId, secret: false })),
    );
    const all = new Map(lists.flat().map((one) => [one.id, one]));
    return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  /** What at least one of them may become, in the order in which it is offered; and the form, where all are of one. */
  async statuses(
    user: StaffUser,
    picked: readonly Picked[],
  ): Promise<{ readonly statuses: readonly CaseStatus[]; readonly formId?: string }> {
    const found = await this.reached(user, picked);
    const offered = found.flatMap(({ formId, status }) => offeredStatuses(this.workflows.of(formId), status));
    const [formId, ...others] = new Set(found.map((one) => one.formId));
    return {
      statuses: [...new Set(offered)],
      ...(formId !== undefined && others.length === 0 && { formId }),
    };
  }

  /** The numbers of those that may be taken out, by form: an export is of one form. */
  async toExport(user: StaffUser, picked: readonly Picked[]): Promise<ReadonlyMap<string, string[]>> {
    const byForm = new Map<string, string[]>();
    for (const { formId, number } of await this.reached(user, picked, MAY_EXPORT))
      byForm.set(formId, [...(byForm.get(formId) ?? []), number]);
    return byForm;
  }

  assign(user: StaffUser, picked: readonly Picked[], to: string | null): Promise<Outcome[]> {
    return this.each(user, picked, async (found, seen) => {
      if (to !== null && !(await this.mayHandle(found, to))) return 'handler';
      await this.handling.assign(found.id, { to, by: user.id, ...seen }, (tx) =>
        this.audit.record(tx, { ...deed(user, 'case.assigned', found), details: { to: to ?? '' } }),
      );
      return undefined;
    });
  }

  changeStatus(user: StaffUser, picked: readonly Picked[], to: CaseStatus): Promise<Outcome[]> {
    return this.each(user, picked, async (found, seen) => {
      const from = found.status;
      await this.handling.changeStatus(found.id, { from, to, by: user.id, ...seen }, (tx) =>
        this.audit.record(tx, { ...deed(user, 'case.status-changed', found), details: { from, to } }),
      );
      return undefined;
    });
  }

  /** Posted twice it is written once in each: every case has a key of its own, made of the post's. */
  write(
    user: StaffUser,
    picked: readonly Picked[],
    { text, postKey }: { readonly text: string; readonly postKey: string },
  ): Promise<Outcome[]> {
    return this.each(user, picked, async (found) => {
      await this.messages.send(found.id, { text, postKey: keyOf(postKey, found.id) }, user, (tx, { id }) =>
        this.audit.record(tx, {
          ...deed(user, 'case.message-sent', found),
          details: { message: id, files: 0 },
        }),
      );
      return undefined;
    });
  }

  private async mayHandle({ formId, protectedAt }: CaseWithAnswer, account: string): Promise<boolean> {
    const who = await this.staff.who({ roles: MAY_HANDLE_CASES, formId, secret: protectedAt !== null });
    return who.some(({ id }) => id === account);
  }

  private async reached(
    user: StaffUser,
    picked: readonly Picked[],
    allowed: readonly Role[] = MAY_HANDLE_CASES,
  ): Promise<CaseWithAnswer[]> {
    const found: CaseWithAnswer[] = [];
    for (const { number } of picked) {
      try {
        found.push(await findCase(this.cases, number, user, allowed));
      } catch (fault) {
        if (!(fault instanceof CaseNotFound)) throw fault;
      }
    }
    return found;
  }

  private async each(
    user: StaffUser,
    picked: readonly Picked[],
    does: (found: CaseWithAnswer, seen: Pick<Picked, 'seen'>) => Promise<Outcome['fault']>,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const one of picked) {
      const { number, seen } = one;
      try {
        const found = await findCase(this.cases, number, user, MAY_HANDLE_CASES);
        const fault = await does(found, seen === undefined ? {} : { seen });
        outcomes.push(fault === undefined ? one : { ...one, fault });
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'failed') this.log.error({ err: error }, 'One of several cases could not be changed.');
        outcomes.push({ ...one, fault });
      }
    }
    return outcomes;
  }
}

const faultOf = (error: unknown): NonNullable<Outcome['fault']> => {
  if (error instanceof CaseNotFound) return 'gone';
  if (error instanceof CaseChanged) return 'changed';
  return error instanceof StatusNotPossible ? 'status' : 'failed';
};

const deed = (user: StaffUser, action: AuditAction, { id: caseId, formId }: CaseWithAnswer) => ({
  actor: user.id,
  action,
  caseId,
  formId,
});

/** A UUID made of two (RFC 9562, version 8). */
const keyOf = (postKey: string, caseId: string): string => {
  const hash = createHash('sha256').update(`${postKey} ${caseId}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
