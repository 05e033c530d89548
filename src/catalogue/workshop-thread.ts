/** The program of the workshop's thread: reads and compiles what it is sent, one at a time. It brings Ajv along. */
import { compileForm, readFolder, readMunicipality } from '../form/workshop';
import { answerTasks } from '../platform/threads';
import { typesOf } from './types/types-of';
import type { ReadAndCompiled, Task } from './workshop-task';

const readAndCompile = (task: Task & { kind: 'folder' }): ReadAndCompiled => {
  const read = readFolder(task.folder);
  // What was compiled for checking is at hand now; asked for later, it would have to be made once more.
  const form = read.definition ?? read.shown;
  return form === undefined ? { read } : { read, source: compileForm(form) };
};

const done = (task: Task): unknown => {
  switch (task.kind) {
    case 'folder':
      return readAndCompile(task);
    case 'municipality':
      return readMunicipality(task.text);
    case 'compile':
      return compileForm(task.definition);
    case 'types':
      return typesOf(task.schema, task.name, task.banner);
  }
};

answerTasks(done);
