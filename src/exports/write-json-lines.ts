import type { ExportRow } from '../cases';

const PART = 32_768;

/** A line of JSON for each case, the answer as it is stored. @param numbers each version's number, by its id */
export async function* writeJsonLines(
  cases: AsyncIterable<ExportRow>,
  numbers: ReadonlyMap<string, number>,
  counted: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  let text = '';
  let done = 0;
  for await (const { number, receivedAt, status, versionId, answer } of cases) {
    const line = {
      caseNumber: number,
      received: receivedAt.toISOString(),
      status,
      formVersion: numbers.get(versionId),
      answer,
    };
    text += `${JSON.stringify(line)}\n`;
    counted((done += 1));
    if (text.length < PART) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
