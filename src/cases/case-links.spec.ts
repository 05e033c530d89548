import { CaseLinks } from './case-links';

const id = '6f0f2a52-77a5-4ad9-9c3a-6c4b2a0d3c11';
const other = '0d1b4c39-6a4e-4e0f-8b59-2f4b8f4e9a10';
const links = new CaseLinks('a secret of at least 32 characters');

describe('the link to a case', () => {
  it('is the same again for the same case, on every copy with the same secret key', () => {
    const again = new CaseLinks('a secret of at least 32 characters');
    expect(links.secret(id, '2026-000001-1')).toBe(again.secret(id, '2026-000001-1'));
    expect(links.secret(id, '2026-000001-1')).toMatch(/^[\w-]{22}$/);
  });

  it('is another for another case, another number and another key', () => {
    const secrets = [
      links.secret(id, '2026-000001-1'),
      links.secret(other, '2026-000001-1'),
      links.secret(id, '2026-000002-9'),
      new CaseLinks('another secret of at least 32 characters').secret(id, '2026-000001-1'),
    ];
    expect(new Set(secrets).size).toBe(4);
  });

  it('opens that case only', () => {
    const secret = links.secret(id, '2026-000001-1');
    expect(links.isSecret(secret, id, '2026-000001-1')).toBe(true);
    expect(links.isSecret(secret, other, '2026-000001-1')).toBe(false);
    expect(links.isSecret('', id, '2026-000001-1')).toBe(false);
    expect(links.isSecret(secret.slice(1), id, '2026-000001-1')).toBe(false);
  });

  it('is never made from a key that can be guessed', () => {
    expect(() => new CaseLinks('short')).toThrow(RangeError);
  });
});

describe('the code on a receipt', () => {
  const code = links.code(id);
  const opens = (typed: string) => expect(links.isCode(typed, id)).toBe(true);

  it('is three groups of four that read well aloud', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  });

  it('may be typed in lower case', () => opens(code.toLowerCase()));
  it('may be typed without hyphens', () => opens(code.replaceAll('-', '')));
  it('may be typed with spaces and long hyphens', () => opens(` ${code.replaceAll('-', ' – ')} `));
  it('may be typed with o for 0 and l or i for 1', () => {
    const withBoth = Array.from({ length: 400 }, (_, n) => `case-${n}`).find((name) =>
      /0.*1.*1/.test(links.code(name)),
    );
    const typed = links
      .code(withBoth ?? '')
      .replaceAll('0', 'o')
      .replace('1', 'l')
      .replace('1', 'I');
    expect(typed).toMatch(/o.*l.*I/);
    expect(links.isCode(typed, withBoth ?? '')).toBe(true);
  });

  it('opens that case only', () => {
    expect(links.isCode(code, other)).toBe(false);
    expect(links.isCode('', id)).toBe(false);
    expect(links.isCode(code.slice(0, -1), id)).toBe(false);
  });
});
