import { readAction } from './action';

const read = (...pressed: string[]): unknown => readAction(new Map([['_do', pressed]]));

describe('what was pressed', () => {
  it('is read with the place it is about', () => {
    expect(read('remove /children/1')).toEqual({ does: 'remove', pointer: '/children/1' });
  });

  it('keeps odd names whole', () => {
    expect(read('add /a b\nc')).toEqual({ does: 'add', pointer: '/a b\nc' });
  });

  it('names values as controls do: the root, line breaks, which of several choosers', () => {
    expect(read('add #')).toEqual({ does: 'add', pointer: '' });
    expect(read('up /a%0Ab%23/1')).toEqual({ does: 'up', pointer: '/a\nb#/1' });
    expect(read('choose /contact#1')).toEqual({ does: 'choose', pointer: '/contact' });
    expect(read('remove nothing')).toEqual({ does: 'next' });
  });

  it('may be another language', () => {
    expect(read('language en')).toEqual({ does: 'language', language: 'en' });
    expect(read('language ar')).toEqual({ does: 'language', language: 'ar' });
    expect(read('language ../')).toEqual({ does: 'next' });
  });

  it('is to go on when nothing, or nothing known, was pressed', () => {
    expect(readAction(new Map())).toEqual({ does: 'next' });
    expect(read('explode /children')).toEqual({ does: 'next' });
  });

  it('may be a script that saves in the background', () => expect(read('keep')).toEqual({ does: 'keep' }));

  it('is the last one when a key press sent two', () => {
    expect(read('next', 'save')).toEqual({ does: 'save' });
  });
});
