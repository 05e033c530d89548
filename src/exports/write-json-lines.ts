import type { ExportRow } from '../cases';
import type { Json } from '../form';
import { PART } from './part';

/** How a case is told in a line. */
export interface LineOf {
  /** Each version's number, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What tells the case and when it came. */
  readonly head: (row: ExportRow, place: number) => Readonly<Record<string, string | number>>;
  /** The answer as it is to be written. */
  readonly answer: (row: ExportRow) => Json | Promise<Json>;
}

/** A line of JSON for each case. @param counted called with the number of cases written so far */
export async function* writeJsonLines(
  cases: AsyncIterable<ExportRow>,
  of: LineOf,
  counted: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  let text = '';
  let done = 0;
  for await (const row of cases) {
    done += 1;
    const { status, versionId } = row;
    const line = {
      ...of.head(row, done),
      status,
      formVersion: of.numbers.get(versionId),
      answer: await of.answer(row),
    };
    text += `${JSON.stringify(line)}\n`;
    counted(done);
    if (text.length < PART) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
