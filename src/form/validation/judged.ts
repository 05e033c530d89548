import type { Json } from '../json';
import { placesOf, type TooLong } from '../patterns/guard';
import type { AjvError } from './compiled-form';
import { TooMuchWork, type WorkLimit } from './work-limit';

/** A compiled schema. */
export interface CompiledCheck {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/** What is told of a value that could not be judged to the end. */
const TOO_MUCH: readonly AjvError[] = [{ instancePath: '', schemaPath: '', keyword: 'tooMuch', params: {} }];

/**
 * Makes of a compiled schema what tells all that is wrong with a value. A text too long for a pattern makes the value wrong
 * in any case, with the keyword `tooLong`; so does one that takes too much work, or nests too deep, with `tooMuch`.
 */
export const judged =
  (check: CompiledCheck, long: TooLong, limit?: WorkLimit) =>
  (value: Json | undefined): readonly AjvError[] => {
    limit?.begin();
    let errors: readonly AjvError[];
    try {
      errors = check(value) ? [] : (check.errors ?? []);
    } catch (error) {
      // A fault of the compiler's own is a reason to accept nothing.
      if (!(error instanceof TooMuchWork || error instanceof RangeError || error instanceof ReferenceError))
        throw error;
      long.take();
      return TOO_MUCH;
    }
    const texts = long.take();
    return texts.size === 0 ? errors : withTooLong(errors, value, texts);
  };

const withTooLong = (
  errors: readonly AjvError[],
  value: Json | undefined,
  texts: ReadonlyMap<string, number>,
): readonly AjvError[] => {
  const found = placesOf(value, texts).map(({ pointer, text, isName }): AjvError => ({
    instancePath: pointer,
    schemaPath: '',
    keyword: 'tooLong',
    params: { limit: texts.get(text) ?? 0, ...(isName && { propertyName: text }) },
  }));
  const places = new Set(found.map(({ instancePath }) => instancePath));
  return [
    ...errors.filter(({ keyword, instancePath }) => keyword !== 'pattern' || !places.has(instancePath)),
    ...found,
  ];
};
