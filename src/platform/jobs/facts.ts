/**
 * What rooms announce, and what goes with it. Ids only: a listener reads the rest itself, so that a job's row holds nothing
 * about a person.
 */
export interface Facts {
  'case.submitted': { caseId: string };
}

export type Fact = keyof Facts;
