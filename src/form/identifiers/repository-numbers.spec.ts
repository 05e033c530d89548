import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { luhnDigit } from './luhn';
import { OFFICIAL_TEST_NUMBERS } from './official-test-numbers';
import { isPersonId } from './person-id';

const ROOT = resolve(__dirname, '../../..');
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data', 'coverage']);
const OFFICIAL = new Set(OFFICIAL_TEST_NUMBERS.flatMap((digits) => [digits, digits.slice(2)]));

/** Twelve or ten digits standing alone, with or without the separator; not part of a decimal, an id or a longer number. */
const LITERAL = /(?<![\p{L}\p{N}_.+-])(?:\d{6}|\d{8})[-+]?\d{4}(?![\p{L}\p{N}_+-]|\.\d)/gu;

const isPerson = (digits: string): boolean =>
  digits.length === 12 ? isPersonId(digits) : isPersonId('19' + digits) || isPersonId('20' + digits);

const unofficialIn = (text: string): string[] =>
  (text.match(LITERAL) ?? []).filter((literal) => {
    const digits = literal.replace(/[-+]/, '');
    return isPerson(digits) && !OFFICIAL.has(digits);
  });

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [relative(ROOT, path)] : [];
  });

/** What git holds or would take in; without git (an unpacked archive), what lies in the folders that are ours. */
const repositoryFiles = (): string[] => {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = listed.split('\0').filter((file) => file !== '');
    return files.length > 0 ? files : walk(ROOT);
  } catch {
    return walk(ROOT);
  }
};

const readText = (file: string): string => {
  const path = join(ROOT, file);
  const bytes =
    statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : Buffer.alloc(0);
  return bytes.includes(0) ? '' : bytes.toString('utf8');
};

/** Right in form and check digit, yet on no list. Made here so that it does not stand in the text. */
const MADE = '19850607123' + luhnDigit('850607123');

describe('personal numbers in the repository', () => {
  it('are official test numbers, every one', () => {
    const found = repositoryFiles().flatMap((file) =>
      unofficialIn(readText(file)).map((number) => `${file}: ${number}`),
    );
    expect(found).toEqual([]);
  });

  it('are looked for in this very file too', () =>
    expect(repositoryFiles()).toContain('src/form/identifiers/repository-numbers.spec.ts'));

  it('would be found in any usual spelling', () => {
    const [twelve, ten] = [MADE, MADE.slice(2)];
    const spellings = [
      twelve,
      ten,
      `${twelve.slice(0, 8)}-${twelve.slice(8)}`,
      `${ten.slice(0, 6)}-${ten.slice(6)}`,
    ];
    spellings.forEach((spelling) => {
      expect(unofficialIn(`x: '${spelling}',`)).toEqual([spelling]);
      expect(unofficialIn(`number ${spelling}.`)).toEqual([spelling]);
    });
  });

  it('are not mistaken for parts of ids, decimals or longer numbers', () =>
    [`${MADE}1`, `a${MADE}`, `0.${MADE}`, `${MADE.slice(0, 8)}-${MADE.slice(8)}-4a1b`].forEach((text) =>
      expect(unofficialIn(text)).toEqual([]),
    ));

  it('may be the official ones', () =>
    OFFICIAL_TEST_NUMBERS.forEach((number) => expect(unofficialIn(`"${number}"`)).toEqual([])));
});
