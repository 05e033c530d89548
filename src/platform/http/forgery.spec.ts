import type { FastifyRequest } from 'fastify';
import { refuseForgery } from './forgery';
import { ForgedRequest } from './refusals';

const post =
  (headers: Record<string, string>, method = 'POST', publicUrl?: string) =>
  (): void =>
    refuseForgery({ method, headers, host: 'localhost:3000' } as unknown as FastifyRequest, publicUrl);

describe('a request that would change something', () => {
  it('is taken from our own page', () => {
    expect(post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).not.toThrow();
    expect(post({ origin: 'http://localhost:3000' })).not.toThrow();
  });

  it('is taken from our own page behind a proxy', () => {
    expect(post({ origin: 'https://e.example.se' }, 'POST', 'https://e.example.se')).not.toThrow();
  });

  it('is taken from a program', () => {
    expect(post({})).not.toThrow();
  });

  it.each(['cross-site', 'same-site'])('is refused when the browser says that it is %s', (site) => {
    expect(post({ 'sec-fetch-site': site, origin: 'http://localhost:3000' })).toThrow(ForgedRequest);
  });

  it.each(['https://evil.example', 'http://localhost:3001', 'rubbish'])('is refused from %s', (origin) => {
    expect(post({ origin })).toThrow(ForgedRequest);
  });

  it('is not looked at when it changes nothing', () => {
    expect(post({ 'sec-fetch-site': 'cross-site' }, 'GET')).not.toThrow();
  });
});
