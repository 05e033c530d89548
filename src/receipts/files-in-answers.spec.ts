import { createHash } from 'node:crypto';
import { fileIn } from './files-in-answers';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const CONTENT = Buffer.from('å'.repeat(100));
const url = (head: string, body = CONTENT.toString('base64')) => `data:${head},${body}`;

describe('a file in an answer', () => {
  const check = (typed: string, name: string) =>
    expect(fileIn(typed, sha256)).toEqual({
      name,
      mediaType: 'text/plain',
      size: CONTENT.length,
      sha256: sha256(CONTENT),
    });

  it('is told by its name, its size and its fingerprint', () =>
    check(url('text/plain;name=br%C3%A4v.txt;base64'), 'bräv.txt'));
  it('is told by its kind where it has no name', () => check(url('text/plain;base64'), 'text/plain'));
  it('may be written with escapes', () => check(url('text/plain', '%C3%A5'.repeat(100)), 'text/plain'));
  it('may have a name that cannot be read', () => check(url('text/plain;name=%E5;base64'), '%E5'));

  it.each(['', 'data:', 'data: jag skickar mer sedan, om ni vill', `information om data:${'a'.repeat(200)}`])(
    'is not what somebody wrote: %s',
    (typed) => expect(fileIn(typed, sha256)).toBeUndefined(),
  );
});
