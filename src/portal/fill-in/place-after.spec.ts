import type { Json } from '../../form';
import { placeAfter } from './place-after';

const answer: Json = { children: [{}, { name: 'Eva' }, {}] };

describe('where one goes on after a list was changed', () => {
  it.each([
    ['add', '/children', '/children/2'],
    ['up', '/children/2', '/children/1'],
    ['down', '/children/0', '/children/1'],
    ['remove', '/children/1', '/children'],
    ['up', '/children/0', '/children'],
    ['down', '/children/2', '/children'],
    ['up', '/children/x', '/children'],
    ['add', '/none', '/none'],
  ] as const)('%s %s leads to %s', (does, pointer, place) =>
    expect(placeAfter({ does, pointer }, answer)).toBe(place),
  );
});
