import { CaseLinks } from '../cases';
import { readVerificationCode, verificationCode, verificationLink } from './verification-code';

const SECRET = 'a secret of at least 32 characters';
const id = '6f0f2a52-77a5-4ad9-9c3a-6c4b2a0d3c11';

describe('the code that shows a receipt to be ours', () => {
  const code = verificationCode(SECRET, id);

  it('is four groups of four that read well aloud, the same for the same case', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(verificationCode(SECRET, id)).toBe(code);
  });

  it('is another for another case and another key', () => {
    expect(verificationCode(SECRET, id.replace('6', '7'))).not.toBe(code);
    expect(verificationCode(`${SECRET}!`, id)).not.toBe(code);
  });

  it('does not open the case', () => {
    expect(code).not.toContain(new CaseLinks(SECRET).code(id).slice(0, 9));
    expect(new CaseLinks(SECRET).isCode(code, id)).toBe(false);
  });

  it('is stored as letters, and read from what was typed', () => {
    const letters = code.replaceAll('-', '');
    expect(readVerificationCode(` ${code.toLowerCase()} `)).toBe(letters);
    for (const wrong of ['', letters.slice(1), `${letters}A`, 'ÅÄÖ-kod', '0'.repeat(1000)])
      expect(readVerificationCode(wrong)).toBeUndefined();
  });

  it('is led to where it is known how the service is reached', () => {
    expect(verificationLink('https://e.exempel.se', code)).toBe(`https://e.exempel.se/verifiera?kod=${code}`);
    expect(verificationLink(undefined, code)).toBeUndefined();
  });
});
