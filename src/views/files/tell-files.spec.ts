import { texts } from '../text/texts';
import { tellFiles, type KnownFile } from './tell-files';

const file = (id: string, name: string): KnownFile => ({
  id,
  name,
  mediaType: 'application/pdf',
  size: 2000,
  sha256: id.repeat(64),
  receivedAt: new Date('2026-11-28T10:00:00Z'),
});
const told = (...files: KnownFile[]) =>
  tellFiles(
    files,
    {
      href: ({ id }) => (id === 'a' ? '/a' : undefined),
      state: ({ id }) => (id === 'b' ? 'kontrollerad' : undefined),
      belongsTo: ({ id }) => (id === 'b' ? 'Svar på ”Intyg”' : undefined),
    },
    texts('sv'),
  );

describe('files in words', () => {
  it('tell kind, size, day, check, and what they belong to', () =>
    expect(told(file('a', 'x.pdf'), file('b', 'y.pdf'))).toEqual([
      { key: 'a', name: 'x.pdf', href: '/a', about: 'PDF, 2\u00a0kB – 28 november 2026' },
      {
        key: 'b',
        name: 'y.pdf',
        about: 'PDF, 2\u00a0kB – 28 november 2026, kontrollerad',
        belongsTo: 'Svar på ”Intyg”',
      },
    ]));

  it('are numbered where several have one name', () =>
    expect(told(file('a', 'x.pdf'), file('b', 'y.pdf'), file('c', 'x.pdf')).map(({ name }) => name)).toEqual([
      'x.pdf (nummer 1)',
      'y.pdf',
      'x.pdf (nummer 2)',
    ]));
});
