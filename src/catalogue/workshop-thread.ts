/** The program of the workshop's thread: reads and compiles what it is sent, one at a time. It brings Ajv along. */
import { parentPort } from 'node:worker_threads';
import { compileForm, readFolder, readMunicipality } from '../form/workshop';
import type { Answered, ReadAndCompiled, Task } from './workshop-task';

const readAndCompile = (task: Task & { kind: 'folder' }): ReadAndCompiled => {
  const read = readFolder(task.folder);
  // What was compiled for checking is at hand now; asked for later, it would have to be made once more.
  return read.definition === undefined ? { read } : { read, source: compileForm(read.definition) };
};

const done = (task: Task): unknown => {
  switch (task.kind) {
    case 'folder':
      return readAndCompile(task);
    case 'municipality':
      return readMunicipality(task.text);
    case 'compile':
      return compileForm(task.definition);
  }
};

const answer = (task: Task): Answered => {
  try {
    return { result: done(task) };
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error), tooDeep };
  }
};

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)));
