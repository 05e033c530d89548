import type { Json } from '../json';
import type { AjvError, CompiledForm } from './compiled-form';
import * as formatList from './format-list';
import { sameJson } from './same-json';

type Require = (name: string) => unknown;

/** What the compiled module exports. */
interface CompiledExports {
  readonly validate: CompiledCheck;
  readonly checks: Readonly<Record<string, CompiledCheck>>;
}
interface CompiledCheck {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/**
 * Runs the text of a CommonJS module and gives its `exports`, handing it `require`. Supplied by the caller, since the
 * core neither compiles text nor knows a file system.
 */
export type RunModule = (source: string, require: Require) => unknown;

const MODULES: Readonly<Record<string, unknown>> = {
  [formatList.FORMATS_MODULE]: formatList,
  'ajv/dist/runtime/equal': { default: sameJson },
};

const requireKnown: Require = (name) => {
  if (!Object.hasOwn(MODULES, name))
    throw new Error(`A compiled form asks for ${name}, which it may not have.`);
  return MODULES[name];
};

/** What is wrong with a value that is not there. */
const ABSENT: readonly AjvError[] = [{ instancePath: '', schemaPath: '', keyword: 'required', params: {} }];

/** Makes functions of what `compileForm` wrote. */
export const loadCompiledForm = (source: string, run: RunModule): CompiledForm => {
  const { validate, checks } = run(source, requireKnown) as CompiledExports;
  const judge = (check: CompiledCheck) => (value: Json | undefined) =>
    check(value) ? [] : (check.errors ?? []);
  return {
    validate: judge(validate),
    checks: Object.fromEntries(
      Object.entries(checks).map(([key, check]) => {
        const judged = judge(check);
        return [key, (value: Json | undefined) => (value === undefined ? ABSENT : judged(value))];
      }),
    ),
  };
};
