import vm from 'node:vm';
import { loadCompiledForm, type CompiledForm, type FormDefinition, type RunModule } from '../form';
import { KeptTexts } from './kept-texts';
import { workshop } from './workshop';

/**
 * Compiled validators as text, one a version and engine. The database never holds code. Compiling takes 10-100 ms; reading
 * takes less than one.
 */
export class ValidatorCache {
  private readonly kept: KeptTexts;

  constructor(folder: string) {
    this.kept = new KeptTexts(folder);
  }

  open(definition: FormDefinition, sha256: string): CompiledForm {
    const source = this.kept.text(sha256, () => workshop().compileForm(definition));
    return loadCompiledForm(source, runModule);
  }
}

type ModuleBody = (exports: unknown, require: unknown, module: unknown) => void;

const runModule: RunModule = (source, require) => {
  const module = { exports: {} };
  const body = vm.compileFunction(source, ['exports', 'require', 'module']) as ModuleBody;
  body(module.exports, require, module);
  return module.exports;
};
