import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSAL_KINDS } from './refusal';

const root = join(__dirname, '../../..');
const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8');

/** Rows of the page's tables: code (or kind), then the second cell. */
const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (?:`([a-z-]+)`|\d+) +\|/gm)];
const codesOnPage = rows.flatMap(([, code = '', kind]) => (kind === undefined ? [] : [`${code} (${kind})`]));
const kindsOnPage = rows.flatMap(([, code = '', kind]) => (kind === undefined ? [code] : []));

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

const classes = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/class (\w+) extends Refusal\b([\s\S]*?)\n\}/g)].map(([, name = '', body = '']) => ({
    name: `${name} in ${file}`,
    kind: /\bkind = '([a-z-]+)'/.exec(body)?.[1],
    code: /\bcode = '([a-z-]+)'/.exec(body)?.[1],
  })),
);

describe('the page of error codes', () => {
  it('finds the refusals in the source', () => {
    expect(classes.length).toBeGreaterThan(5);
    expect(classes.filter(({ kind, code }) => kind === undefined || code === undefined)).toEqual([]);
  });

  it('lists every code with its kind, and none that is gone', () => {
    const inSource = classes.map(({ code, kind }) => `${code ?? ''} (${kind ?? ''})`);
    expect([...codesOnPage].sort()).toEqual(inSource.sort());
  });

  it('lists the codes in order, each once', () => {
    expect(codesOnPage).toEqual([...new Set(codesOnPage)].sort());
  });

  it('lists every kind', () => {
    expect([...kindsOnPage].sort()).toEqual([...REFUSAL_KINDS].sort());
  });
});
