import type { Json } from '../json';
import { guarded, tooLong, type Caps } from '../patterns/guard';
import type { AjvError, CompiledForm } from './compiled-form';
import { formats, FORMATS_MODULE } from './format-list';
import { judged, type CompiledCheck } from './judged';
import { sameJson } from './same-json';
import { twins } from './twins';
import { workLimit } from './work-limit';

type Require = (name: string) => unknown;

/** What the compiled module exports. */
interface CompiledExports {
  readonly validate: CompiledCheck;
  readonly checks: Readonly<Record<string, CompiledCheck>>;
  readonly caps?: Caps;
}

/**
 * Runs the text of a CommonJS module and gives its `exports`, handing it `require`. Supplied by the caller, since the
 * core neither compiles text nor knows a file system.
 */
export type RunModule = (source: string, require: Require) => unknown;

/** What is wrong with a value that is not there. */
const ABSENT: readonly AjvError[] = [{ instancePath: '', schemaPath: '', keyword: 'required', params: {} }];

/** Makes functions of what `compileForm` wrote. */
export const loadCompiledForm = (source: string, run: RunModule): CompiledForm => {
  const long = tooLong();
  const limit = workLimit();
  const modules: Readonly<Record<string, unknown>> = {
    [FORMATS_MODULE]: { formats, twins, step: limit.step, guarded: (caps: Caps) => guarded(caps, long) },
    'ajv/dist/runtime/equal': { default: sameJson },
  };
  const requireKnown: Require = (name) => {
    if (!Object.hasOwn(modules, name))
      throw new Error(`A compiled form asks for ${name}, which it may not have.`);
    return modules[name];
  };
  const { validate, checks, caps = [] } = run(source, requireKnown) as CompiledExports;
  return {
    validate: judged(validate, long, limit),
    checks: Object.fromEntries(
      Object.entries(checks).map(([key, check]) => {
        const judge = judged(check, long, limit);
        return [key, (value: Json | undefined) => (value === undefined ? ABSENT : judge(value))];
      }),
    ),
    caps,
  };
};
