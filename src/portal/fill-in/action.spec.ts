import { readAction } from './action';

const read = (...pressed: string[]): unknown => readAction(new Map([['_do', pressed]]));

describe('what was pressed', () => {
  it('is read with the place it is about', () => {
    expect(read('remove /children/1')).toEqual({ does: 'remove', pointer: '/children/1' });
  });

  it('keeps odd names whole', () => {
    expect(read('add /a b\nc')).toEqual({ does: 'add', pointer: '/a b\nc' });
  });

  it('is to go on when nothing, or nothing known, was pressed', () => {
    expect(readAction(new Map())).toEqual({ does: 'next' });
    expect(read('explode /children')).toEqual({ does: 'next' });
  });

  it('is the last one when a key press sent two', () => {
    expect(read('next', 'save')).toEqual({ does: 'save' });
  });
});
