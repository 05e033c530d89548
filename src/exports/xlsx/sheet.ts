import { type CellKind, cellXml, MOST_CHARACTERS, shortened, STYLES, textXml } from './cell';
import { sheetFoot, sheetHead } from './parts';

/** A table that becomes a sheet, or several where it has more rows than one holds. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: CellKind }[];
  /** To be gone through once. */
  readonly rows: () => AsyncIterator<readonly string[], void, undefined>;
  /** Told of each text that a cell cannot hold whole. */
  readonly cut?: (row: readonly string[], column: number, length: number) => void;
}

/** Rows of a sheet, its heading included. */
export const MOST_ROWS = 1_048_576;

/** Columns of a sheet. */
export const MOST_COLUMNS = 16_384;

/** Characters gathered before they are handed on. */
const PART = 65_536;

/** `A`, `Z`, `AA`. */
export const columnLetters = (place: number): string =>
  (place < 26 ? '' : columnLetters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** Rows, with a look at whether there is one more. */
export class Rows {
  private ahead: Promise<IteratorResult<readonly string[], void>> | undefined;

  constructor(private readonly rows: AsyncIterator<readonly string[], void, undefined>) {}

  async next(): Promise<readonly string[] | undefined> {
    const taken = await (this.ahead ?? this.rows.next());
    this.ahead = undefined;
    return taken.done === true ? undefined : taken.value;
  }

  async hasMore(): Promise<boolean> {
    this.ahead ??= this.rows.next();
    return (await this.ahead).done !== true;
  }

  async end(): Promise<void> {
    await this.rows.return?.();
  }
}

/** One sheet's XML, of as many rows as it holds. */
export async function* sheetXml(
  { columns, cut }: Pick<Sheet, 'columns' | 'cut'>,
  rows: Rows,
  mostRows: number,
): AsyncGenerator<string, void, undefined> {
  const letters = columns.map((_, place) => columnLetters(place));
  const kinds = columns.map(({ kind }) => kind);
  const headings = columns.map(({ name }, place) =>
    textXml(`${letters[place] ?? ''}1`, shortened(name), STYLES.heading),
  );
  let xml = `${sheetHead(columns.map(widthOf))}<row r="1">${headings.join('')}</row>`;
  let at = 1;
  while (at < mostRows) {
    const row = await rows.next();
    if (row === undefined) break;
    at += 1;
    xml += `<row r="${at}">`;
    for (let place = 0; place < row.length; place += 1) {
      let text = row[place] ?? '';
      if (text.length > MOST_CHARACTERS) {
        cut?.(row, place, text.length);
        text = shortened(text);
      }
      xml += cellXml(`${letters[place] ?? ''}${at}`, kinds[place] ?? 'text', text);
    }
    xml += '</row>';
    if (xml.length < PART) continue;
    yield xml;
    xml = '';
  }
  yield xml + sheetFoot(`A1:${letters.at(-1) ?? 'A'}${at}`);
}

/** In characters; a moment needs 16. */
const widthOf = ({ name, kind }: Sheet['columns'][number]): number =>
  Math.max(kind === 'instant' ? 17 : 11, Math.min(name.length + 3, 40));
