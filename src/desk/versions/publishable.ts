import type { WorkingCopy } from '../../catalogue';
import type { FormDefinition } from '../../form';
import { WorkingCopyChanged, WorkingCopyFaulty } from '../../publishing';

/** What was looked at, where it can be published. @throws WorkingCopyFaulty, WorkingCopyChanged */
export const publishable = (copy: WorkingCopy | undefined, seen: string | undefined): FormDefinition => {
  if (copy?.read.definition === undefined) throw new WorkingCopyFaulty();
  if (copy.sha256 !== seen) throw new WorkingCopyChanged();
  return copy.read.definition;
};
