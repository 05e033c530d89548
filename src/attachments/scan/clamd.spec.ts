import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { aClamd, EICAR, hasClamd, type RunningClamd } from '../../../test/support/clamd';
import { Clamd } from './clamd';
import { clamdAddress } from './clamd-address';

// A daemon on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

const streamOf = (...parts: Uint8Array[]) => Readable.from(parts, { objectMode: false });

describe('the address of the scanner', () => {
  it.each([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://clamav.example.se', { host: 'clamav.example.se', port: 3310 }],
    ['tcp://[::1]:3311/', { host: '::1', port: 3311 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['http://127.0.0.1', undefined],
    ['tcp://', undefined],
    ['unix:clamd.ctl', undefined],
  ])('%s', (text, address) => expect(clamdAddress(text)).toEqual(address));
});

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  const open = servers.splice(0).filter(({ listening }) => listening);
  await Promise.all(open.map((server) => new Promise((closed) => server.close(closed))));
});

/** Something that listens where a scanner should, until the test is over. */
const listening = async (answer: (socket: Socket) => void) => {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket);
    answer(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, clamd: new Clamd({ host: '127.0.0.1', port }, 300) };
};

describe('a scanner that cannot tell', () => {
  it.each<[string, (socket: Socket) => void, string]>([
    ['hangs up', (socket) => socket.destroy(), ''],
    ['never answers', () => undefined, 'does not answer'],
    ['takes no more', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'), 'size limit exceeded'],
    ['is something else', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\0'), 'HTTP/1.1 400'],
    ['says too much', (socket) => socket.write('x'.repeat(10_000)), 'more than it should'],
  ])('%s: it has not said that the file is clean', async (_what, answer, message) => {
    const { clamd } = await listening(answer);
    await expect(clamd.scan(streamOf(Buffer.alloc(3_000_000)))).rejects.toThrow(message);
  });

  it('is away', async () => {
    const { server, clamd } = await listening(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(clamd.scan(streamOf(Buffer.from('x')))).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a file on its way to the scanner', () => {
  it('comes in parts, each behind its length, and goes no faster than it is taken', async () => {
    let got = Buffer.alloc(0);
    const { clamd } = await listening((socket) => {
      socket.on('data', (part: Buffer) => {
        got = Buffer.concat([got, part]);
        if (got.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0');
      });
    });
    expect(await clamd.scan(streamOf(Buffer.from('ab'), Buffer.from('cde')))).toEqual({ found: 'clean' });
    expect(got.toString('latin1')).toBe('zINSTREAM\0\0\0\0\x02ab\0\0\0\x03cde\0\0\0\0');
  });
});

(hasClamd ? describe : describe.skip)('ClamAV’s daemon', () => {
  let running: RunningClamd;
  let clamd: Clamd;
  beforeAll(async () => {
    running = await aClamd();
    clamd = new Clamd(clamdAddress(running.address)!);
  });
  afterAll(() => running.close());

  it('finds what it knows, and nothing else', async () => {
    expect(await clamd.scan(streamOf(EICAR))).toEqual({
      found: 'harmful',
      name: expect.stringContaining('Eicar') as string,
    });
    expect(await clamd.scan(streamOf(Buffer.from('Hej')))).toEqual({ found: 'clean' });
  });

  it('takes a file of many parts', async () => {
    const parts = Array.from({ length: 80 }, () => Buffer.alloc(256 * 1024, 'x'));
    expect(await clamd.scan(streamOf(...parts))).toEqual({ found: 'clean' });
  });
});
