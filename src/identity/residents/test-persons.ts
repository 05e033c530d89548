import type { Vouched } from './resident-sessions';

/** How the built-in test identity is called where providers are: in sessions, and with the cases that come of them. */
const TEST_PROVIDER = 'test';

/** Who vouches for made-up persons. No provider has such an issuer: theirs begin with `https:`. */
export const TEST_ISSUER = 'urn:blankett:test';

/** A made-up person. */
export interface TestPerson {
  readonly personalNumber: string;
  readonly givenName: string;
  readonly familyName: string;
}

/**
 * Persons that do not exist, with numbers that Skatteverket publishes for tests. The last has a samordningsnummer, as somebody
 * has who is not registered in Sweden.
 */
export const TEST_PERSONS: readonly TestPerson[] = [
  { personalNumber: '199001012385', givenName: 'Astrid', familyName: 'Testsson' },
  { personalNumber: '199001032391', givenName: 'Bo', familyName: 'Testsson' },
  { personalNumber: '195711212893', givenName: 'Cecilia', familyName: 'Provgren' },
  { personalNumber: '194408139089', givenName: 'David', familyName: 'Provgren' },
  { personalNumber: '201001012382', givenName: 'Elsa', familyName: 'Testsson' },
  { personalNumber: '197010632391', givenName: 'Farid', familyName: 'Exempel' },
];

/** What would be said of one by a provider of the second-highest level, as e-identifications in common use have. */
export const vouchedForTest = ({ personalNumber, givenName, familyName }: TestPerson): Vouched => ({
  provider: TEST_PROVIDER,
  issuer: TEST_ISSUER,
  subject: personalNumber,
  level: 3,
  personalNumber,
  name: `${givenName} ${familyName}`,
  givenName,
  familyName,
});
