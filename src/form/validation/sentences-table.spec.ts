import { FORMAT_KEYS } from './sentence-format-key';
import { SENTENCE_KEYS } from './sentence-key';
import { keyOf } from './sentence-key-of';
import { sentenceFor } from './sentences';
import { ENTRIES, MEMBERS, WHOLE } from './sentences-entries.examples';
import { FILES } from './sentences-files.examples';
import { FACETS, TIMES } from './sentences-facets.examples';
import { MISSING, QUESTIONS, TYPES } from './sentences-missing.examples';
import { wrongOf, type Row } from './sentences-row.examples';
import { SHAPES } from './sentences-shapes.examples';

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'a missing answer': MISSING,
  'a question without an answer': QUESTIONS,
  'an answer of another type': TYPES,
  'an answer beyond its limits': FACETS,
  'a day or time beyond its limits': TIMES,
  'an answer of another shape': SHAPES,
  'a file': FILES,
  'a list': ENTRIES,
  'an object': MEMBERS,
  'an answer as a whole': WHOLE,
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row[1], row[2], row] as const))(
    '%s of %s: %s',
    (_keyword, _kind, sv, row) => {
      expect([sentenceFor(wrongOf(row), 'sv'), sentenceFor(wrongOf(row), 'en')]).toEqual([sv, row[3]]);
    },
  );
});

it('has an example of every sentence', () => {
  const rows = Object.values(TABLES).flat();
  const told = new Set<string>([
    ...rows.map((row) => keyOf(wrongOf(row), row[6] !== undefined && String(row[6]['label']).endsWith('?'))),
    // What an entry is called goes before any sentence; formats have examples of their own.
    ...rows.flatMap((row) => (row[6]?.['entry'] === undefined ? [] : ['inEntry'])),
    ...FORMAT_KEYS,
    // These are put around another sentence, and have examples in `sentences.spec.ts`.
    'contains.wanted',
    'propertyNames.why',
    'propertyNames.label',
  ]);
  expect(SENTENCE_KEYS.filter((key) => !told.has(key))).toEqual([]);
});
