import vm from 'node:vm';
import type { RunModule } from '../form';

type ModuleBody = (exports: unknown, require: unknown, module: unknown) => void;

/** Runs a compiled form's code. It is ours: made of a schema by Ajv, and never from outside as code. */
export const runModule: RunModule = (source, require) => {
  const module = { exports: {} };
  const body = vm.compileFunction(source, ['exports', 'require', 'module']) as ModuleBody;
  body(module.exports, require, module);
  return module.exports;
};
