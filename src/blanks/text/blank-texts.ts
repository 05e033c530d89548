import type { DocumentWords } from '../../platform/documents';
/** The words of a blank, in one language. */
export interface BlankTexts extends DocumentWords {
  /** BCP 47, for programs that read aloud. */
  readonly language: string;
  readonly kind: string;
  readonly title: (form: string) => string;
  readonly howTo: string;
  /** Before the address of the e-service. */
  readonly eService: string;
  readonly allNeeded: string;
  readonly sendTo: string;
  readonly sendToEmail: string;
  /** In place of an e-mail address, where what is asked for is not to be sent so. */
  readonly notByEmail: string;
  readonly protectedHeading: string;
  readonly protectedCall: (phone: string) => string;
  readonly qr: (form: string) => string;
  readonly formAndVersion: string;
  readonly atHand: string;
  /** Above the questions of a form of one page, which is called as the form is. */
  readonly questions: string;
  readonly attach: (label: string) => string;
  readonly inEService: (label: string) => string;
  readonly stop: string;
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  readonly atLeastChoices: (count: number) => string;
  readonly atMostChoices: (count: number) => string;
  readonly pickFrom: (choices: string) => string;
  readonly pickInEService: (count: number) => string;
  readonly example: (text: string) => string;
  readonly atMostCharacters: (count: number) => string;
  readonly atLeast: (number: string) => string;
  readonly atMost: (number: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly inUnit: (unit: string) => string;
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
  /** By the name of a format. */
  readonly formats: Readonly<Record<string, string>>;
  readonly entry: (name: string, place: number) => string;
  readonly moreEntries: (count: number) => string;
  readonly mostEntries: (count: number) => string;
  readonly leastEntries: (count: number) => string;
  readonly memberName: (entry: string, place: number) => string;
  readonly whichVariant: string;
  readonly ifVariant: (label: string) => string;
  readonly told: (value: string) => string;
  readonly conditions: ConditionTexts;
  readonly signature: string;
  readonly signatureDate: string;
  readonly signatureName: string;
  readonly signatureHelp: string;
  readonly send: string;
  readonly nextSteps: string;
  readonly address: string;
  readonly footer: (form: string, version: string) => string;
}

/** Conditions, as clauses after `om` and as whole sentences. */
export interface ConditionTexts {
  readonly only: (clause: string) => string;
  readonly applies: (clause: string) => string;
  readonly neededIf: (clause: string) => string;
  /** Where the condition cannot be told in words: what it looks at. */
  readonly depends: (questions: readonly string[]) => string;
  readonly answered: (question: string, answers: readonly string[], not: boolean) => string;
  readonly ticked: (question: string, answers: readonly string[], not: boolean) => string;
  readonly filledIn: (question: string, not: boolean) => string;
  readonly compared: (question: string, how: Comparison, number: string) => string;
  readonly and: string;
  readonly or: string;
}

export type Comparison = 'least' | 'most' | 'above' | 'below';
