import type { AnswerRow } from '../answer/summary';
import { questionsOfFiles } from './questions-of-files';

const answer = (label: string, ...sha256s: string[]): AnswerRow => ({
  kind: 'answer',
  pointer: `/${label}`,
  label,
  value: '',
  files: sha256s.map((sha256) => ({ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256 })),
  privacy: 'none',
});
const heading = (label: string): AnswerRow => ({ kind: 'heading', label, level: 1 });
const asked = (...rows: AnswerRow[]) =>
  Object.fromEntries(questionsOfFiles([{ pageKey: 'p', title: 'P', rows }]));

describe('the question that a file answers', () => {
  it('is told in its words', () =>
    expect(asked(heading('Bilagor'), answer('Intyg', 'a'), answer('Foton', 'b', 'c'))).toEqual({
      a: 'Intyg',
      b: 'Foton',
      c: 'Foton',
    }));

  it('is told with its heading where another has the same words', () =>
    expect(asked(heading('Barn 1'), answer('Intyg', 'a'), heading('Barn 2'), answer('Intyg', 'b'))).toEqual({
      a: 'Barn 1: Intyg',
      b: 'Barn 2: Intyg',
    }));

  it('may be several', () =>
    expect(asked(answer('Intyg', 'a'), answer('Foto', 'a', 'a'))).toEqual({ a: 'Intyg, Foto' }));
});
