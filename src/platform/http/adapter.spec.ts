import { makeAdapter } from './adapter';

describe('the server', () => {
  it('does not wait for ever for a request to come in', () => {
    const { requestTimeout } = makeAdapter(false).getInstance().server as { requestTimeout?: number };
    expect(requestTimeout).toBe(300_000);
  });
});
