import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { md5 } from './md5';

describe('the digest of a file inside a document', () => {
  it('is that of every other program, whatever the file holds', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(md5(bytes)).toString('hex')).toBe(createHash('md5').update(bytes).digest('hex'));
      }),
    ));
});
