import { toPointer } from '../pointer';
import type { Finding } from '../problem';
import { isObject, type Json } from '../json';
import { CASE_STATUSES, isCaseStatus, nextStatuses, type CaseStatus } from './statuses';

/** How a form uses one of the fixed types of status. */
export interface WorkflowStatus {
  /** What the staff call it; the engine's word where nothing is said. */
  readonly name?: string;
  /** What residents read for it. */
  readonly resident?: string;
  /** What may follow, in the order that it is offered; all that the type allows where nothing is said. */
  readonly next?: readonly CaseStatus[];
}

/**
 * `service.json` `workflow`: the types of status that a form uses. Those left out are not offered to the staff; a case that has
 * one already keeps it. Live: a change counts for the cases there are, at once.
 */
export type Workflow = { readonly [S in CaseStatus]?: WorkflowStatus };

/** Come by themselves, when more is asked for and when it has come: no form does without them. */
const BY_THEMSELVES: readonly CaseStatus[] = ['awaiting_supplement', 'supplement_received'];

/** What the staff of a form are offered to make of a status, in order. Never more than the type allows. */
export const offeredStatuses = (
  workflow: Workflow | undefined,
  status: CaseStatus,
): readonly CaseStatus[] => {
  const allowed = nextStatuses(status);
  if (workflow === undefined) return allowed;
  const wanted = workflow[status]?.next ?? allowed;
  return wanted.filter((next) => allowed.includes(next) && Object.hasOwn(workflow, next));
};

/** Whether a case of the form may go from one status to the other. */
export const mayFollow = (workflow: Workflow | undefined, from: CaseStatus, to: CaseStatus): boolean =>
  offeredStatuses(workflow, from).includes(to) ||
  (BY_THEMSELVES.includes(to) && nextStatuses(from).includes(to));

/** The words of one side for each status: the form's own, beside those that hold for every form. */
export const statusWords = (
  workflow: Workflow | undefined,
  side: 'name' | 'resident',
  words: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  if (workflow === undefined) return words;
  const own = CASE_STATUSES.flatMap((status) => {
    const word = workflow[status]?.[side];
    return word === undefined ? [] : [[status, word] as const];
  });
  return own.length === 0 ? words : { ...words, ...Object.fromEntries(own) };
};

/** Where a case ends, unless somebody takes it up again. */
const ENDS: readonly CaseStatus[] = ['closed', 'withdrawn'];

/** What JSON Schema cannot say of a workflow: that each step is one that the types allow, and that no case gets stuck. */
export const checkWorkflow = (service: Json | undefined): Finding[] => {
  const given = isObject(service) ? service['workflow'] : undefined;
  if (!isObject(given)) return [];
  const workflow = given as Workflow;
  const used = [...new Set<CaseStatus>(['submitted', ...Object.keys(given).filter(isCaseStatus)])];
  return used.flatMap((status) => {
    const wrong = (workflow[status]?.next ?? []).flatMap((next, place) =>
      Object.hasOwn(workflow, next) && nextStatuses(status).includes(next)
        ? []
        : [
            fault(
              ['workflow', status, 'next', String(place)],
              Object.hasOwn(workflow, next)
                ? `"${next}" cannot follow on "${status}".`
                : `"${next}" is not among the statuses of this workflow.`,
              `Choose among ${listed(nextStatuses(status).filter((one) => Object.hasOwn(workflow, one)))}.`,
            ),
          ],
    );
    const isStuck = !ENDS.includes(status) && offeredStatuses(workflow, status).length === 0;
    return isStuck && wrong.length === 0
      ? [
          fault(
            ['workflow', status],
            `A case with the status "${status}" can get no other.`,
            `Add one of ${listed(nextStatuses(status))}.`,
          ),
        ]
      : wrong;
  });
};

const listed = (statuses: readonly CaseStatus[]): string => statuses.map((one) => `"${one}"`).join(', ');

const fault = (path: readonly string[], reason: string, mend: string): Finding => ({
  level: 'error',
  file: 'service.json',
  pointer: toPointer(path),
  reason,
  mend,
});
