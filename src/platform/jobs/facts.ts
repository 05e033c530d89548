/**
 * What rooms announce, and what goes with it. Ids only: a listener reads the rest itself, so that a job's row holds nothing
 * about a person.
 */
export interface Facts {
  'case.submitted': { caseId: string };
  /** It is the middle of the night: time for what nobody waits for. Told once a night, by whichever copy comes first. */
  night: Readonly<Record<string, unknown>>;
}

export type Fact = keyof Facts;
