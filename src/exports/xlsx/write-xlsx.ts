import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { CONTENT_TYPES, PACKAGE_RELATIONS, STYLES_XML, workbookRelations, workbookXml } from './parts';
import { MOST_ROWS, Rows, type Sheet, sheetXml } from './sheet';
import { sheetName } from './sheet-names';

/** Level of 9: nearly as small as 6, in half the time. */
const LEVEL = { compressionLevel: 3 };

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook as it is made: one sheet after the other, each row forgotten when it is written. A sheet is asked for when the one
 * before it is done. Leaving early ends the rows that are being read.
 *
 * @param mostRows of a sheet; a table with more goes on in the next
 */
export async function* writeXlsx(
  sheets: Iterable<Sheet>,
  mostRows: number = MOST_ROWS,
): AsyncGenerator<Buffer, void, undefined> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (fault: Error) => out.destroy(fault));
  const filling = new Filling(zip, mostRows);
  const filled = filling.fill(sheets).catch((fault: unknown) => {
    out.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  });
  try {
    for await (const part of out) yield part as Buffer;
    await filled;
  } finally {
    await filling.end();
    await filled;
  }
}

class Filling {
  private readonly names: string[] = [];
  private readonly taken = new Set<string>();
  private source: Readable | undefined;
  private rows: Rows | undefined;
  private isOver = false;

  constructor(
    private readonly zip: ZipFile,
    private readonly mostRows: number,
  ) {}

  async fill(sheets: Iterable<Sheet>): Promise<void> {
    this.add('[Content_Types].xml', CONTENT_TYPES);
    this.add('_rels/.rels', PACKAGE_RELATIONS);
    this.add('xl/styles.xml', STYLES_XML);
    for (const sheet of sheets) {
      if (this.isOver) return;
      this.rows = new Rows(sheet.rows());
      do await this.addSheet(sheet, this.rows);
      while (await this.rows.hasMore());
    }
    this.add('xl/workbook.xml', workbookXml(this.names));
    this.add('xl/_rels/workbook.xml.rels', workbookRelations(this.names.length));
    this.zip.end();
  }

  /** Whatever is still being read is read no more. */
  async end(): Promise<void> {
    this.isOver = true;
    this.source?.destroy();
    await this.rows?.end();
  }

  private async addSheet(sheet: Sheet, rows: Rows): Promise<void> {
    this.names.push(sheetName(sheet.name, this.taken));
    const source = Readable.from(sheetXml(sheet, rows, this.mostRows), { objectMode: false });
    this.source = source;
    this.zip.addReadStream(source, `xl/worksheets/sheet${this.names.length}.xml`, LEVEL);
    await finished(source, { cleanup: true });
  }

  private add(path: string, xml: string): void {
    this.zip.addBuffer(Buffer.from(xml), path, LEVEL);
  }
}
