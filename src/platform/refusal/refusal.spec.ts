import { Refusal } from './refusal';
import { storing, TextNotStorable } from './text-not-storable';

class Closed extends Refusal {
  readonly kind = 'gone';
  readonly code = 'closed';
}

const fault = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('a refusal', () => {
  it('can be told from a bug, and knows its kind, code and facts', () => {
    const refusal = new Closed({ days: 3 });
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ kind: 'gone', code: 'closed', facts: { days: 3 }, name: 'Closed' });
  });

  it('reads as its name in a log, and holds nothing that was typed', () => {
    expect(String(new Closed())).toBe('Closed: Closed');
  });
});

describe('storing what came from outside', () => {
  it('gives what was stored', async () => {
    await expect(storing(Promise.resolve(1))).resolves.toBe(1);
  });

  it.each([
    ['a NUL in JSON', '22P05', 'unsupported Unicode escape sequence'],
    ['a NUL in a text', '22021', 'invalid byte sequence for encoding "UTF8": 0x00'],
    ['half of a character', '22P02', 'invalid input syntax for type json'],
  ])('refuses %s', async (_what, code, message) => {
    await expect(storing(Promise.reject(fault(code, message)))).rejects.toBeInstanceOf(TextNotStorable);
  });

  it('lets every other fault through as it is', async () => {
    const other = fault('22P02', 'invalid input syntax for type uuid');
    await expect(storing(Promise.reject(other))).rejects.toBe(other);
    const plain = new Error('gone');
    await expect(storing(Promise.reject(plain))).rejects.toBe(plain);
  });
});
