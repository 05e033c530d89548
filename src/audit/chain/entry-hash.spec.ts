import fc from 'fast-check';
import { BEGINNING, chainHash, entryHash, type HashedEntry, isSignedWith, signatureOf } from './entry-hash';

const ENTRY: HashedEntry = {
  id: '7',
  at: '1795564800000',
  actor: 'kim',
  action: 'case.viewed',
  caseId: null,
  formId: 'synpunkter',
  details: '{"count": 1}',
  personalHash: null,
};
const KEY = 'for tests only, and long enough for it';

describe("an entry's hash", () => {
  it('is the same as ever: logs that were sealed hang on it', () =>
    expect(entryHash(ENTRY).toString('hex')).toBe(
      '756badc5944e3ce7484a22edbbb6e0dddaaeb2fdf3be341b7863aaeadd02d205',
    ));

  it('is another when any field is another', () => {
    const others: Partial<HashedEntry>[] = [
      { id: '8' },
      { at: '1795564800001' },
      { actor: 'Kim' },
      { action: 'case.listed' },
      { caseId: '' },
      { formId: null },
      { details: '{"count": 2}' },
      { personalHash: Buffer.alloc(32) },
    ];
    const hashes = [ENTRY, ...others.map((other) => ({ ...ENTRY, ...other }))].map((one) =>
      entryHash(one).toString('hex'),
    );
    expect(new Set(hashes).size).toBe(others.length + 1);
  });

  it('does not depend on where one field ends and the next begins', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (actor, action, formId, details) => {
        const one = entryHash({ ...ENTRY, actor, action, formId, details });
        const moved = entryHash({
          ...ENTRY,
          actor: `${actor},1:`,
          action: `${formId}${action}`,
          formId,
          details,
        });
        expect(one.equals(moved)).toBe(false);
      }),
    ));
});

describe('the chain', () => {
  it('is another after the same entry at another place, or after another beginning', () => {
    const own = entryHash(ENTRY);
    const hashes = [chainHash(BEGINNING, 1n, own), chainHash(BEGINNING, 2n, own), chainHash(own, 1n, own)];
    expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(3);
  });

  it('is signed for one end and by one key', () => {
    const hash = entryHash(ENTRY);
    const head = { position: 1n, hash, signature: signatureOf(KEY, 1n, hash) };
    expect(isSignedWith(KEY, head)).toBe(true);
    expect(isSignedWith(`${KEY}x`, head)).toBe(false);
    expect(isSignedWith(KEY, { ...head, position: 2n })).toBe(false);
    expect(isSignedWith(KEY, { ...head, hash: BEGINNING })).toBe(false);
    expect(isSignedWith(KEY, { ...head, signature: null })).toBe(false);
  });
});
