import vm from 'node:vm';
import type { FormDefinition } from '../../src/form/definition/form-definition';
import type { Json, JsonObject } from '../../src/form/json';
import { compileForm } from '../../src/form/validation/compile-form';
import { loadCompiledForm, type RunModule } from '../../src/form/validation/load-compiled-form';

/** A form definition that names only what a test is about. */
export const aDefinition = (schema: JsonObject, rest: Partial<FormDefinition> = {}): FormDefinition => ({
  id: 'test-form',
  schema,
  service: {},
  texts: {},
  examples: {},
  ...rest,
});

export const run: RunModule = (source, require) => {
  const module = { exports: {} };
  vm.compileFunction(source, ['exports', 'require', 'module'])(module.exports, require, module);
  return module.exports;
};

export const compiled = (definition: FormDefinition) => loadCompiledForm(compileForm(definition), run);

export const control = (scope: string, rest: Record<string, Json> = {}): JsonObject => ({
  type: 'Control',
  scope,
  ...rest,
});
