import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportRow } from '../cases';
import type { CasePapers } from './case-papers';
import { csvLine, DIALECTS } from './dialect';
import { safeText } from './safe-cell';
import type { Remarks } from './wish';

export const ZIP_TYPE = 'application/zip';

const HEADINGS = ['Ärendenummer', 'Fil', 'Byte', 'SHA-256', 'Anmärkning'];

/**
 * Receipts and files of cases, a folder for each, and `innehall.csv` that says what is there and what is not, and why. One file
 * is open at a time.
 */
export async function* writePapers(
  cases: AsyncIterable<ExportRow>,
  papers: CasePapers,
  counted: (done: number) => void,
  remarked: (remarks: Remarks) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (fault: unknown): void => {
    out.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  };
  zip.on('error', fail);
  const packing = new Packing(zip, papers);
  const packed = packing.pack(cases, counted).then(remarked, fail);
  try {
    for await (const part of out) yield part as Buffer;
    await packed;
  } finally {
    packing.end();
    await packed;
  }
}

class Packing {
  private source: Readable | undefined;
  private isOver = false;
  private readonly index: string[] = [];
  private withheld = 0;
  private withoutReceipt = 0;

  constructor(
    private readonly zip: ZipFile,
    private readonly papers: CasePapers,
  ) {}

  async pack(cases: AsyncIterable<ExportRow>, counted: (done: number) => void): Promise<Remarks> {
    this.note(HEADINGS);
    let done = 0;
    for await (const row of cases) {
      await this.packCase(row);
      if (this.isOver) break;
      counted((done += 1));
    }
    this.zip.addBuffer(Buffer.from(DIALECTS.excel.mark + this.index.join('')), 'innehall.csv');
    this.zip.end();
    return { withheld: this.withheld, withoutReceipt: this.withoutReceipt };
  }

  end(): void {
    this.isOver = true;
    this.source?.destroy();
  }

  private async packCase({ id, number }: ExportRow): Promise<void> {
    const names = new Set<string>();
    const receipt = await this.papers.receipt(id);
    if (receipt === undefined) {
      this.withoutReceipt += 1;
      this.note([number, '', '', '', 'Kvittensen är inte gjord än']);
    } else {
      const name = freeName(`kvittens-${number}.pdf`, names);
      const bytes = Buffer.from(receipt.bytes);
      await this.add(`${number}/${name}`, Readable.from([bytes]), false);
      this.note([number, name, String(bytes.length), receipt.sha256, '']);
    }
    for (const { name: wanted, size, sha256, open } of await this.papers.files(id)) {
      if (this.isOver) return;
      if (open === undefined) {
        this.withheld += 1;
        this.note([number, wanted, String(size), sha256, 'Lämnas inte ut: skadlig, eller inte genomsökt än']);
        continue;
      }
      const name = freeName(wanted, names);
      await this.add(`${number}/${name}`, open(), !/\.(pdf|jpe?g|png|heic|docx|xlsx|zip)$/i.test(name));
      this.note([number, name, String(size), sha256, '']);
    }
  }

  /** Waits until it is read to its end, so that no more than one is open. */
  private async add(path: string, source: Readable, compress: boolean): Promise<void> {
    this.source = source;
    this.zip.addReadStream(source, path, { compress });
    await finished(source, { cleanup: true });
  }

  private note(cells: readonly string[]): void {
    this.index.push(csvLine(cells.map(safeText), DIALECTS.excel));
  }
}

/** What no file system takes in a name. */
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f]/g;

/** A name that unpacks anywhere; a second of the same name has a number. */
const freeName = (wanted: string, taken: Set<string>): string => {
  const plain = wanted.replace(FORBIDDEN, '_').replace(/^[.\s]+|[.\s]+$/g, '') || 'fil';
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '';
  const base = plain.slice(0, plain.length - ending.length);
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base} (${String(count)})${ending}`;
  taken.add(name.toLowerCase());
  return name;
};
