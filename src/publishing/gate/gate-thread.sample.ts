/** A program for the spec of the gate: finds nothing wrong, and ends at an answer that says so. */
import { answerTasks } from '../../platform/threads';
import type { GateAnswer, GateTask } from './gate-task';

const known = new Set<string>();

answerTasks((task: GateTask): GateAnswer => {
  if (task.kind === 'open') {
    known.add(task.key);
    return { done: undefined };
  }
  if (task.kind === 'words') return { done: task.places.map((place) => ({ sv: place, en: place })) };
  if (task.kind !== 'judge') return { done: [] };
  if (!known.has(task.to)) return { needs: task.to };
  if (task.rows.some(({ answer }) => answer.includes('end'))) process.exit(3);
  return { done: task.rows.map(() => []) };
});
