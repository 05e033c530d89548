/** The program of the thread that reads filled-in blanks. */
import { answerTasks } from '../../platform/threads';
import { readBlank } from './read-blank';

answerTasks((bytes: Uint8Array) => readBlank(bytes));
