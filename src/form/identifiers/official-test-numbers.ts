/**
 * Personal numbers that belong to nobody, published for tests. No other may stand anywhere in this repository
 * (`repository-numbers.spec.ts`). Add one only from the same sources.
 */
export const OFFICIAL_TEST_NUMBERS: readonly string[] = [
  // Skatteverket, open data "Testpersonnummer".
  '189001019802',
  '190001029818',
  '194408139089',
  '195711212893',
  '199001012385',
  '199001032391',
  '200001012384',
  '200001022391',
  '201001012382',
  '201412312397',
  // Skatteverket, open data "Testsamordningsnummer": the last has no known month.
  '191503882399',
  '191500882392',
  // Skatteverket's worked examples: of a samordningsnummer, and in SKV 704 of the check digit.
  '197010632391',
  '196408233234',
  // Tolvan Tolvansson, everyone's example since long before there were test numbers.
  '191212121212',
];
