import type { CaseEvent } from '../../cases';
import type { Texts } from '../../views';

/** Names of the staff by account. */
type Names = ReadonlyMap<string, string>;

/** What happened and who of the staff did it, as the staff read it. A kind that a later version writes is told by its name. */
export const eventWords = (
  { kind, by, details }: Pick<CaseEvent, 'kind' | 'by' | 'details'>,
  names: Names,
  texts: Texts,
): string => {
  const what = whatHappened({ kind, by, details }, names, texts);
  const who = names.get(by);
  return who === undefined ? what : texts.handling.by(what, who);
};

/** The accounts that an event tells of. */
export const accountsIn = ({ by, kind, details }: Pick<CaseEvent, 'kind' | 'by' | 'details'>): string[] => [
  by,
  ...(kind === 'assigned' && typeof details['to'] === 'string' ? [details['to']] : []),
];

const whatHappened = (
  { kind, by, details }: Pick<CaseEvent, 'kind' | 'by' | 'details'>,
  names: Names,
  { staff, staffCase, handling }: Texts,
): string => {
  const status = (code: unknown): string => staff.statuses[String(code)] ?? String(code);
  switch (kind) {
    case 'status-changed':
      return staffCase.statusChanged(status(details['from']), status(details['to']));
    case 'assigned':
      if (details['to'] === by) return handling.tookIt;
      return typeof details['to'] === 'string'
        ? handling.assignedTo(names.get(details['to']) ?? handling.unknown)
        : handling.assignedToNobody;
    default:
      return staffCase.happened[kind] ?? handling.happened[kind] ?? kind;
  }
};
