import type { Logger } from '@nestjs/common';
import type { LogLevel } from 'graphile-worker';
import { PutOff } from './job';
import { workerLogger } from './worker-logger';

const logged = (level: `${LogLevel}`, message: string, meta?: object) => {
  const lines: string[] = [];
  const say = (how: string) => (line: string) => void lines.push(`${how}: ${line}`);
  const log = { error: say('error'), warn: say('warn'), debug: say('debug') } as unknown as Logger;
  workerLogger(log)({})(level as never, message, meta as never);
  return lines;
};
const job = { task_identifier: 'notices.send', attempts: 3, max_attempts: 25 };
const failed = 'Failed task 1 (attempt 3 of 25) with error:\n  at stack';

describe("the worker's words", () => {
  it('have a line and no stack for what is put off, and promise no number of tries', () =>
    expect(logged('error', failed, { failure: true, job, error: new PutOff('It was not taken.') })).toEqual([
      'warn: notices.send is put off after try 3: It was not taken.',
    ]));

  it('are told whole for a fault that nobody foresaw', () =>
    expect(logged('error', failed, { failure: true, job, error: new Error('no') })).toEqual([
      `error: ${failed}`,
    ]));

  it('are for debugging when all goes well', () =>
    expect(logged('info', 'Completed task')).toEqual(['debug: Completed task']));
});
