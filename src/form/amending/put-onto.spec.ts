import type { Json } from '../json';
import { changedAt, putOnto } from './put-onto';

const QUESTIONS = ['/a', '/b', '/o/c', '/list'];
const check = (base: Json, mine: Json, newest: Json, answer: Json, clashes: string[] = []) =>
  expect(putOnto(QUESTIONS, { base, mine, newest })).toEqual({ answer, clashes });

describe('an answer put onto a newer one', () => {
  it('keeps what both have changed, where they have changed different things', () =>
    check({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }));

  it('is told of, and mine, where both have changed the same to different things', () =>
    check({ a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }, ['/a']));

  it('is no clash where both say the same, in whatever order of members', () =>
    check(
      { o: {} },
      { o: { c: { x: 1, y: 2 } } },
      { o: { c: { y: 2, x: 1 } } },
      { o: { c: { x: 1, y: 2 } } },
    ));

  it('takes away what was taken away, with what is empty around it', () =>
    check({ a: 1, o: { c: 1 } }, { a: 1 }, { a: 1, b: 2, o: { c: 1 } }, { a: 1, b: 2 }));

  it('takes a list as a whole', () =>
    check({ list: [1, 2] }, { list: [2] }, { list: [1, 2], a: 1 }, { list: [2], a: 1 }));

  it('changes none of what it is made of', () => {
    const newest = { a: 1, o: { c: 1 } };
    putOnto(QUESTIONS, { base: {}, mine: { a: 2 }, newest });
    expect(newest).toEqual({ a: 1, o: { c: 1 } });
  });
});

describe('what is answered otherwise', () => {
  it('is told by the question', () =>
    expect(changedAt(QUESTIONS, { a: 1, b: null }, { a: 1, o: { c: '' } })).toEqual(['/b', '/o/c']));
});
