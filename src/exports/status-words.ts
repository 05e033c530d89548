import type { CaseStatus } from '../cases';
import { texts } from '../views/text/texts';

/** A case's status as those who handle it say it: each type has a word of its own, so that it can be filtered by. */
export const statusWord = (status: CaseStatus): string => texts('sv').staff.statuses[status] ?? status;
