import { parentPort } from 'node:worker_threads';
import type { Answered } from './thread-answer';

type Work = (task: never) => unknown;

/** The program of a thread: does what it is sent, one task after another, and answers what came of it. */
export const answerTasks = (work: Work): void => {
  parentPort?.on('message', (task: unknown) => {
    void answer(work, task as never).then((answered) => parentPort?.postMessage(answered));
  });
};

const answer = async (work: Work, task: never): Promise<Answered> => {
  try {
    return { result: await work(task) };
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error), tooDeep };
  }
};
