/** A program for the spec of threads: tells which turn it was, or fails in the way it is asked to. */
import { answerTasks } from './answer-tasks';

let turn = 0;
const deeper = (depth: number): number => deeper(depth + 1) + 1;

answerTasks((task: unknown) => {
  turn += 1;
  if (task === 'throw') throw new Error('as asked');
  if (task === 'end') process.exit(3);
  if (task === 'deep') return deeper(0);
  return task === 'never' ? new Promise(() => undefined) : { task, turn };
});
