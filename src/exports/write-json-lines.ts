import type { ExportRow } from '../cases';
import type { Json } from '../form';

const PART = 32_768;

/**
 * A line of JSON for each case.
 * @param numbers each version's number, by its id
 * @param answerOf the answer as it is to be written
 */
export async function* writeJsonLines(
  cases: AsyncIterable<ExportRow>,
  numbers: ReadonlyMap<string, number>,
  counted: (done: number) => void,
  answerOf: (row: ExportRow) => Json | Promise<Json> = ({ answer }) => answer,
): AsyncGenerator<string, void, undefined> {
  let text = '';
  let done = 0;
  for await (const row of cases) {
    const { number, receivedAt, status, versionId } = row;
    const line = {
      caseNumber: number,
      received: receivedAt.toISOString(),
      status,
      formVersion: numbers.get(versionId),
      answer: await answerOf(row),
    };
    text += `${JSON.stringify(line)}\n`;
    counted((done += 1));
    if (text.length < PART) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
