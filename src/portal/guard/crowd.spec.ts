import type { FastifyRequest } from 'fastify';
import type { SharedRates, Taken } from '../../platform/http';
import { Crowd, pauseFor, RATES } from './crowd';

/** A door where the count says so. */
const doorWhere = (taken: Taken) => {
  const asked: string[] = [];
  const take = ({ what }: { readonly what: string }) => {
    asked.push(what);
    return Promise.resolve(taken);
  };
  return { crowd: new Crowd({ take } as unknown as SharedRates), asked };
};
const from = (ip: string) => ({ ip }) as FastifyRequest;

describe('a crowd at the door', () => {
  it('is let through at once while there is room', async () => {
    const { crowd, asked } = doorWhere({ wait: 0, used: 0.4 });
    await crowd.pass(RATES.send, from('198.51.100.7'));
    expect(asked).toEqual(['send']);
  });

  it('is slowed before it is refused', () => {
    expect([0, 0.5, 0.75, 1].map(pauseFor)).toEqual([0, 0, 2000, 4000]);
  });

  it('is told how long to wait when there is no room', () =>
    expect(
      doorWhere({ wait: 7, used: 1 }).crowd.pass(RATES.send, from('198.51.100.7')),
    ).rejects.toMatchObject({
      code: 'too-many-tries',
      facts: { seconds: 7 },
    }));

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
    'is not counted where its address says nothing of who it is: %s',
    async (ip) => {
      const { crowd, asked } = doorWhere({ wait: 7, used: 1 });
      await crowd.pass(RATES.send, from(ip));
      expect(asked).toEqual([]);
    },
  );
});
