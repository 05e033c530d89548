import type { CaseEvent } from '../../cases';
import type { Texts } from '../../views';

/** What happened, as the staff read it. A kind that a later version writes is told by its name. */
export const eventWords = ({ kind, details }: CaseEvent, { staff, staffCase }: Texts): string => {
  if (kind !== 'status-changed') return staffCase.happened[kind] ?? kind;
  const words = (status: unknown): string => staff.statuses[String(status)] ?? String(status);
  return staffCase.statusChanged(words(details.from), words(details.to));
};
