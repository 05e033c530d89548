import { isWithin, reachOf, type Role, type StaffUser } from '../identity';
import type { CaseReader, CaseWithAnswer } from './case-reader';
import { readCaseNumber } from './case-number';
import { CaseNotFound } from './refusals';

/**
 * The case that an address names, however its number was typed. One that is out of reach, or protected from whoever asks, is not
 * there: it is told of in the same words.
 * @param allowed the roles that what is done with it takes
 * @throws CaseNotFound
 */
export const findCase = async (
  cases: CaseReader,
  typed: string,
  user: StaffUser,
  allowed: readonly Role[],
): Promise<CaseWithAnswer> => {
  const number = readCaseNumber(typed);
  const found = number === undefined ? undefined : await cases.byNumber(number);
  if (found === undefined || !mayReach(found, user, allowed)) throw new CaseNotFound();
  return found;
};

/** Whether somebody reaches a case in one of these roles, and may see it. */
export const mayReach = (
  { formId, protectedAt }: Pick<CaseWithAnswer, 'formId' | 'protectedAt'>,
  user: StaffUser,
  allowed: readonly Role[],
): boolean => isWithin(reachOf(user, allowed), formId) && (protectedAt === null || user.mayReadSecret);
