import { paged } from './paged';

const LIST = Array.from({ length: 7 }, (_, place) => place);

describe('a page of a list', () => {
  it('holds so many, and the last one the rest', () => {
    expect(paged(LIST, undefined, 3)).toEqual({ items: [0, 1, 2], page: 1, of: 3 });
    expect(paged(LIST, '3', 3)).toEqual({ items: [6], page: 3, of: 3 });
  });

  it.each([
    ['0', 1],
    ['99', 3],
    ['-1', 1],
    ['x', 1],
    ['1e3', 1],
    [['2'], 1],
    ['', 1],
  ])('asked for as %p is page %d', (wanted, page) => expect(paged(LIST, wanted, 3).page).toBe(page));

  it('is one, with nothing in it, where there is nothing', () => {
    expect(paged([], '2', 3)).toEqual({ items: [], page: 1, of: 1 });
  });
});
