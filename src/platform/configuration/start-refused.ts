/**
 * The server cannot start, and the operator can mend it. The message is a whole sentence for the terminal; the exit code is
 * one that programs outside rely on: 78 a setting is wrong, 69 the port or the database is not to be had.
 */
export class StartRefused extends Error {
  constructor(
    message: string,
    readonly exitCode: 69 | 78,
  ) {
    super(message);
    this.name = 'StartRefused';
  }
}
