import type { FastifyRequest } from 'fastify';
import { isAskedHere } from './asked-here';

const asked = (headers: Record<string, string>, httpVersion = '1.1') =>
  isAskedHere({ headers, raw: { httpVersion } } as unknown as FastifyRequest);

describe("a request of one's own machine", () => {
  it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'])(
    'asks for %s',
    (host) => expect(asked({ host })).toBe(true),
  );

  it.each([
    'sjalvservice.example.se',
    'localhost.example.se',
    '192.0.2.7:3000',
    '127.0.0.1.example.se',
    '',
    '[',
  ])('does not ask for %j', (host) => expect(asked({ host })).toBe(false));

  it('names a host', () => expect(asked({})).toBe(false));

  it.each(['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip'])(
    'has not been handed on: %s',
    (name) => expect(asked({ host: 'localhost:3000', [name]: 'x' })).toBe(false),
  );

  it('is spoken as browsers speak', () => expect(asked({ host: 'localhost:3000' }, '1.0')).toBe(false));
});
