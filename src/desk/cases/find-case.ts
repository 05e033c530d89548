import { CaseNotFound, type CaseReader, type CaseWithAnswer, readCaseNumber } from '../../cases';

/** The case that an address names, however its number was typed. @throws CaseNotFound */
export const findCase = async (cases: CaseReader, typed: string): Promise<CaseWithAnswer> => {
  const number = readCaseNumber(typed);
  const found = number === undefined ? undefined : await cases.byNumber(number);
  if (found === undefined) throw new CaseNotFound();
  return found;
};
