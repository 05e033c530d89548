import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ClamdAddress } from './clamd-address';
import type { Scanner, Verdict } from './scanner';

/** Milliseconds in which nothing at all may happen: clamd is silent while it looks through what it has been given. */
const SILENCE = 120_000;
/** Milliseconds to be let in. */
const DOOR = 5_000;
/** An answer is a line. */
const LONGEST_ANSWER = 4096;

const FOUND = /^stream: (.+) FOUND$/;

/**
 * ClamAV's daemon (clamd(8), INSTREAM): each part of the file behind its length in four bytes, a length of 0 at the end, then the
 * answer. Goes at the speed of whichever is slower, the store or the daemon.
 */
export class Clamd implements Scanner {
  constructor(
    private readonly address: ClamdAddress,
    private readonly silence = SILENCE,
  ) {}

  async scan(file: Readable): Promise<Verdict> {
    const socket = connect({ ...this.address, timeout: DOOR });
    const answered = answerOf(socket);
    // It is awaited below, and may fail while the file is still being sent.
    answered.catch(() => undefined);
    try {
      await Promise.race([once(socket, 'connect'), answered]);
      socket.setTimeout(this.silence);
      await Promise.race([send(file, socket), answered]);
      return verdictOf(await answered);
    } finally {
      file.destroy();
      socket.destroy();
    }
  }
}

const send = async (file: Readable, socket: Socket): Promise<void> => {
  socket.write('zINSTREAM\0');
  for await (const part of file) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((part as Buffer).length);
    socket.write(length);
    if (!socket.write(part as Buffer)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
};

/** What the daemon says before it hangs up or ends its answer with a NUL. It may say no before it has got all. */
const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')).trim());
      else if (text.length > LONGEST_ANSWER) reject(new Error('clamd says more than it should.'));
    });
    socket.on('timeout', () => reject(new Error('clamd does not answer.')));
    socket.on('error', (error) =>
      reject(text === '' ? error : new Error(`clamd says ${JSON.stringify(text)}.`)),
    );
    socket.on('close', () => reject(new Error('clamd hung up without an answer.')));
  });

const verdictOf = (answer: string): Verdict => {
  if (answer === 'stream: OK') return { found: 'clean' };
  const name = FOUND.exec(answer)?.[1];
  if (name !== undefined) return { found: 'harmful', name };
  throw new Error(`clamd says ${JSON.stringify(answer)}.`);
};
