/** The program of the workshop's thread: reads and compiles what it is sent, one at a time. It brings Ajv along. */
import type { FormFolder } from '../form';
import { dayOf } from '../form/text/instants';
import { loadCompiledForm } from '../form/validation/load-compiled-form';
import {
  compileConditions,
  compileForm,
  lookAtFolder,
  proveForm,
  readFolder,
  readMunicipality,
  type Prove,
} from '../form/workshop';
import { answerTasks } from '../platform/threads';
import { runModule } from './run-module';
import { typesOf } from './types/types-of';
import type { LookedAt, ReadAndCompiled, Task } from './workshop-task';

const readAndCompile = ({ folder, proves }: Task & { kind: 'folder' }): ReadAndCompiled => {
  let source: string | undefined;
  const prove: Prove = (definition, built) => {
    source = compileForm(definition);
    const compiled = loadCompiledForm(source, runModule);
    return proveForm(definition, built, { compiled, today: dayOf(new Date()) });
  };
  const read = readFolder(folder, proves ? prove : undefined);
  // What was compiled for checking is at hand now; asked for later, it would have to be made once more.
  const form = read.definition ?? read.shown;
  return form === undefined ? { read } : { read, source: source ?? compileForm(form) };
};

const lookAt = (folder: FormFolder): LookedAt | undefined => {
  const looked = lookAtFolder(folder);
  if (looked === undefined) return undefined;
  const { definition, built } = looked;
  return { definition, source: compileConditions(definition, built) };
};

const done = (task: Task): unknown => {
  switch (task.kind) {
    case 'folder':
      return readAndCompile(task);
    case 'look':
      return lookAt(task.folder);
    case 'municipality':
      return readMunicipality(task.text);
    case 'compile':
      return compileForm(task.definition);
    case 'types':
      return typesOf(task.schema, task.name, task.banner);
  }
};

answerTasks(done);
