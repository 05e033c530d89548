import { Writable } from 'node:stream';
import type { Io } from '../../src/cli/io';

/** A command's surroundings whose output is kept. */
export interface CapturedIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

export const captureIo = (change: Partial<Io> & { isTTY?: boolean } = {}): CapturedIo => {
  const { isTTY = false, ...rest } = change;
  const out = keeping();
  const err = keeping();
  return {
    stdout: out.stream,
    stderr: Object.assign(err.stream, { isTTY }),
    env: {},
    cwd: process.cwd(),
    signal: new AbortController().signal,
    ...rest,
    out: out.text,
    err: err.text,
  };
};

const keeping = () => {
  let kept = '';
  const stream = new Writable({
    decodeStrings: false,
    write(part, _encoding, done) {
      kept += String(part);
      done();
    },
  });
  return { stream, text: () => kept };
};
