/** What reading a file may cost. A file that asks for more is not read further: it may be made to harm. */
export interface Limits {
  /** Of the file. */
  readonly bytes: number;
  /** Of one stream, unpacked. */
  readonly streamBytes: number;
  /** Of all streams that are unpacked, together. */
  readonly unpackedBytes: number;
  readonly objects: number;
  /** Of dictionaries in each other, of elements in each other, of marks in each other. */
  readonly depth: number;
  readonly pages: number;
  /** Elements of the structure. */
  readonly elements: number;
  /** Operators of all content together; sixteen bytes count as one at least. */
  readonly operators: number;
  readonly fonts: number;
}

/** Room for the longest receipt with 20 MB of files, and little more. */
export const LIMITS: Limits = {
  bytes: 64_000_000,
  streamBytes: 64_000_000,
  unpackedBytes: 256_000_000,
  objects: 300_000,
  depth: 100,
  pages: 5_000,
  elements: 300_000,
  operators: 3_000_000,
  fonts: 500,
};

/** A file asks for more than reading may cost. The message ends a sentence that begins with what the file does. */
export class BeyondReading extends Error {}

/** Counts down something that a file decides how much of it there is. */
export class Allowance {
  constructor(
    private left: number,
    private readonly reason: string,
  ) {}

  /** @throws BeyondReading when nothing is left */
  spend(amount = 1): void {
    this.left -= amount;
    if (this.left < 0) throw new BeyondReading(this.reason);
  }
}
