import { captureIo } from '../../test/support/captured-io';
import { Progress } from './progress';

describe('the line of progress', () => {
  it('tells how far it has come, now and then, and is gone at the end', () => {
    const io = captureIo({ isTTY: true });
    let now = 0;
    const progress = new Progress(io.stderr, () => now);
    for (const done of [1, 2, 1200]) {
      progress.show(done, 4031);
      now += done === 2 ? 100 : 10;
    }
    progress.erase();
    progress.erase();
    expect(io.err()).toBe('\r\u001b[KCase 1 of 4 031\r\u001b[KCase 1 200 of 4 031\r\u001b[K');
  });

  it('is not there where there is no terminal', () => {
    const io = captureIo();
    const progress = new Progress(io.stderr);
    progress.show(1, 2);
    progress.erase();
    expect(io.err()).toBe('');
  });
});
