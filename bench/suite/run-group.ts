import vm from 'node:vm';
import { loadCompiledForm, type CompiledForm, type RunModule } from '../../src/form';
import { checkSchema } from '../../src/form/definition/check-schema';
import { compileForm } from '../../src/form/workshop';
import type { SuiteGroup } from './read-suite';

/** How one test went. */
export interface Outcome {
  readonly draft: string;
  readonly file: string;
  readonly group: string;
  readonly test: string;
  /** What was otherwise than the suite says; nothing where the test passed. */
  readonly fault?: string;
}

type ModuleBody = (exports: unknown, require: unknown, module: unknown) => void;

const run: RunModule = (source, require) => {
  const module = { exports: {} };
  const body = vm.compileFunction(source, ['exports', 'require', 'module']) as ModuleBody;
  body(module.exports, require, module);
  return module.exports;
};

const compiled = ({ schema }: SuiteGroup): CompiledForm | string => {
  try {
    const errors = checkSchema(schema).filter(({ level }) => level === 'error');
    const [first] = errors;
    if (first !== undefined) return `refused: #${first.pointer} ${first.reason}`;
    const form = { id: 'suite', schema, service: {}, texts: {}, examples: {} };
    return loadCompiledForm(compileForm(form), run);
  } catch (error) {
    return `threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
};

/** Runs the tests of one schema. */
export const runGroup = (group: SuiteGroup): Outcome[] => {
  const form = compiled(group);
  return group.tests.map((test) => {
    const outcome = {
      draft: group.draft,
      file: group.file,
      group: group.description,
      test: test.description,
    };
    if (typeof form === 'string') return { ...outcome, fault: form };
    const valid = form.validate(test.data).length === 0;
    return valid === test.valid ? outcome : { ...outcome, fault: valid ? 'accepted' : 'not accepted' };
  });
};
