import type { JsonObject } from '../json';
import type { Paper } from './form-definition';
import { readFolder } from './read-folder';

const PAPERS: Readonly<Record<string, Paper>> = {
  'a.pdf': { size: 1200 },
  'b.pdf': { fault: 'The file is no PDF, whatever its name says.' },
};

const read = (service: JsonObject, more: Readonly<Record<string, JsonObject>> = {}) =>
  readFolder({
    id: 'a-service',
    files: Object.fromEntries(
      Object.entries({ 'service.json': service, ...more }).map(([name, file]) => [
        name,
        JSON.stringify(file),
      ]),
    ),
    papers: PAPERS,
  });

/** Where something is wrong, and what. */
const faults = (...given: Parameters<typeof read>): string[] => {
  const { findings } = read(...given);
  expect(findings.map(({ mend }) => mend)).not.toContain('');
  return findings.map(({ file, pointer, reason }) => `${file}#${pointer} ${reason}`);
};

describe('a folder without a form', () => {
  it('leads to another site, in each of its languages', () => {
    const { elsewhere, findings } = read(
      { title: 'Anmäl buller', link: 'https://example.org/buller' },
      { 'texts.en.json': { 'service#/title': 'Report noise' } },
    );
    expect(findings).toEqual([]);
    expect(elsewhere).toEqual({
      id: 'a-service',
      service: { title: 'Anmäl buller', link: 'https://example.org/buller' },
      texts: { en: { 'service#/title': 'Report noise' } },
    });
  });

  it('offers a PDF that lies in it, and says how large it is', () => {
    expect(read({ title: 'Anmäl buller', pdf: 'a.pdf' }).elsewhere?.paperSize).toBe(1200);
  });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@example.org/',
    'https://user@example.org/',
    'https://localhost/',
    '//example.org/',
    '/tjanster/bygglov',
    'https://',
  ])('never leads to %s', (link) => {
    const { elsewhere } = read({ title: 'Anmäl buller', link });
    expect(elsewhere).toBeUndefined();
    expect(faults({ title: 'Anmäl buller', link }).join()).toContain('service.json#/link');
  });

  it.each(['c.pdf', '../a.pdf', '__proto__', 'constructor'])('has no PDF named %s', (pdf) => {
    expect(read({ title: 'Anmäl buller', pdf }).elsewhere).toBeUndefined();
    expect(faults({ title: 'Anmäl buller', pdf }).join()).toContain('service.json#/pdf');
  });

  it('says of a PDF that is none what is wrong with it', () => {
    expect(faults({ title: 'Anmäl buller', pdf: 'b.pdf' })).toEqual([
      'service.json#/pdf The file is no PDF, whatever its name says.',
    ]);
  });

  it('needs a title, and one place to lead to', () => {
    expect(faults({ link: 'https://example.org/', pdf: 'a.pdf' })).toEqual([
      'service.json# Without schema.json the service has no title.',
      'service.json#/pdf It leads to two places.',
    ]);
  });

  it('is either a form or leads elsewhere', () => {
    const schema = { type: 'object', properties: { name: { type: 'string', title: 'Namn' } } };
    const both = { title: 'Anmäl buller', link: 'https://example.org/' };
    expect(read(both, { 'schema.json': schema }).elsewhere).toBeUndefined();
    expect(faults(both, { 'schema.json': schema })).toContain(
      'service.json#/link The folder has a schema.json, so the form is filled in here.',
    );
  });
});
