import type { CaseWithAnswer } from '../cases';
import type { CaseJson } from './schemas';

/** What is told of a case. @param version running number of the version that its answer is read by */
export const caseJson = (
  found: Pick<
    CaseWithAnswer,
    'number' | 'receivedAt' | 'formId' | 'language' | 'status' | 'completeOn' | 'revision' | 'answer'
  >,
  version: number,
): CaseJson => {
  const { number, formId } = found;
  const ofVersion = `/api/forms/${formId}/versions/${version}`;
  return {
    caseNumber: number,
    received: found.receivedAt.toISOString(),
    form: formId,
    formVersion: version,
    language: found.language,
    status: found.status,
    completeOn: found.completeOn,
    revision: found.revision,
    answer: found.answer,
    links: {
      self: `/api/cases/${number}`,
      schema: `${ofVersion}/schema`,
      types: `${ofVersion}/types.d.ts`,
      page: `/personal/arenden/${number}`,
    },
  };
};
