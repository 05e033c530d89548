import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SendFault } from '../send/send-fault';
import { HttpSmsSender } from './sms-sender';

const asked: { headers: IncomingMessage['headers']; body: string }[] = [];
let server: Server;
let status = 200;
let url: URL;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push({ headers: request.headers, body });
      response.writeHead(status, { location: 'http://localhost:1/' }).end('{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/send`);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const send = () => new HttpSmsSender(url, 'secret').send('+46701740605', 'Hej å ä ö', 'n1');
const faultWith = async (code: number) => {
  status = code;
  return (await send().catch((fault: unknown) => fault)) as SendFault;
};

describe('a text message', () => {
  it('is posted with the token, and a key that a repeat has too', async () => {
    status = 202;
    await send();
    expect(JSON.parse(asked.at(-1)!.body)).toEqual({ to: '+46701740605', text: 'Hej å ä ö' });
    expect(asked.at(-1)!.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
      'idempotency-key': 'n1',
    });
  });

  it.each([
    [500, 'away'],
    [503, 'away'],
    [429, 'away'],
    [401, 'setup'],
    [404, 'setup'],
    [400, 'refused'],
    [422, 'refused'],
  ])('that is answered by %d has the fault %s', async (code, kind) =>
    expect(await faultWith(code)).toMatchObject({ kind, detail: `HTTP ${code}` }),
  );

  it('goes nowhere else, wherever an answer points', async () =>
    expect(await faultWith(307)).toMatchObject({ kind: 'away' }));

  it('waits for another day when nobody answers', async () => {
    const sender = new HttpSmsSender(new URL('http://127.0.0.1:1/'), 'secret');
    await expect(sender.send('+46701740605', 'x', 'n')).rejects.toMatchObject({ kind: 'away' });
  });
});
