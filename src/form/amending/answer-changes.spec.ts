import type { AnswerRow, AnswerSection } from '../answer/summary';
import { answerChanges } from './answer-changes';

const row = (pointer: string, value: string, more: object = {}): AnswerRow => ({
  kind: 'answer',
  pointer,
  label: pointer.slice(1),
  value,
  privacy: 'none',
  ...more,
});
const section = (...rows: AnswerRow[]): AnswerSection[] => [{ pageKey: 'p', title: 'P', rows }];
const file = (sha256: string) => ({
  files: [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256 }],
});

describe('what changed between two answers', () => {
  it('is nothing where they read the same', () =>
    expect(answerChanges(section(row('/a', '1')), section(row('/a', '1')))).toEqual([]));

  it('is told question by question, and what is asked no more last', () => {
    const before = section(row('/a', '1'), row('/b', '2'), row('/c', ''));
    const after = section(row('/a', '1'), row('/c', '3'), row('/d', '4'), row('/e', ''));
    expect(
      answerChanges(before, after).map(({ pointer, before: was, after: is }) => [
        pointer,
        was?.value,
        is?.value,
      ]),
    ).toEqual([
      ['/c', '', '3'],
      ['/d', undefined, '4'],
      ['/b', '2', undefined],
    ]);
  });

  it('says what it stands under', () => {
    const heading: AnswerRow = { kind: 'heading', label: 'Adress 2', level: 2 };
    expect(answerChanges(section(), section(heading, row('/x/1/gata', 'G')))).toMatchObject([
      { label: 'x/1/gata', under: 'Adress 2' },
    ]);
  });

  it('is another file of the same name too', () => {
    const before = section(row('/f', 'a.pdf', file('1')));
    expect(answerChanges(before, section(row('/f', 'a.pdf', file('1'))))).toEqual([]);
    expect(answerChanges(before, section(row('/f', 'a.pdf', file('2'))))).toHaveLength(1);
  });
});
