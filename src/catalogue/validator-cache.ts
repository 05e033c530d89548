import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import {
  compileForm,
  loadCompiledForm,
  type CompiledForm,
  type FormDefinition,
  type RunModule,
} from '../form';
import { ENGINE } from '../generated/engine';

/**
 * Compiled validators as text, one file a version and engine. A cache: it may be deleted at any time, and the database
 * never holds code. Compiling takes 10-100 ms; reading takes less than one.
 */
export class ValidatorCache {
  constructor(private readonly folder: string) {}

  open(definition: FormDefinition, sha256: string): CompiledForm {
    return loadCompiledForm(this.source(definition, sha256), runModule);
  }

  private source(definition: FormDefinition, sha256: string): string {
    const file = join(this.folder, `${sha256}-${ENGINE}.cjs`);
    try {
      const [sum, source] = splitOnce(readFileSync(file, 'utf8'));
      if (sum === sumOf(source)) return source;
    } catch {
      // Not there yet, or not to be read: made anew below.
    }
    const source = compileForm(definition);
    this.keep(file, source);
    return source;
  }

  private keep(file: string, source: string): void {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const part = `${file}.${process.pid}`;
      writeFileSync(part, `${sumOf(source)}\n${source}`, { mode: 0o600 });
      renameSync(part, file);
    } catch {
      // A folder that cannot be written makes the next start slower, and nothing else.
    }
  }
}

const sumOf = (source: string): string => `// ${createHash('sha256').update(source).digest('hex')}`;

const splitOnce = (text: string): [string, string] => {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
};

type ModuleBody = (exports: unknown, require: unknown, module: unknown) => void;

const runModule: RunModule = (source, require) => {
  const module = { exports: {} };
  const body = vm.compileFunction(source, ['exports', 'require', 'module']) as ModuleBody;
  body(module.exports, require, module);
  return module.exports;
};
