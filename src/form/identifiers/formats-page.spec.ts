import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from './index';

const page = readFileSync(join(__dirname, '../../../docs/reference/formats.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(se-[a-z-]+)` +\| (.+?) +\|/gm)];

describe('the page of formats', () => {
  it('lists every Swedish format, and no other', () => {
    expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(formats).sort());
  });

  it.each(
    rows
      .filter(([, , example = '']) => /\d/.test(example))
      .map(([, name = '', example = '']) => [name, example]),
  )('gives examples of %s that are right: %s', (name, examples) => {
    const values =
      name === 'se-bank-account' || name === 'se-fastighetsbeteckning' ? [examples] : examples.split(', ');
    for (const value of values) expect([value, formats[name]?.validate(value)]).toEqual([value, true]);
  });
});
