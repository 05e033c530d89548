import type { Path } from '../pointer';
import { isWithin, pathText, samePath, type Building, type Ruled } from './building';
import type { FormModel } from './form-model';
import { requiredWhenShown } from './rule-as-schema';
import { findProperty } from './ui-fault';
import { valuePaths } from './ui-walk';

/**
 * A rule of ui.json may hide only what the schema does not require: what is hidden is left out of the answer, and then
 * the unchanged schema judges it. Anything else is an error, with the `if`/`then` to paste.
 */
export const hiddenButRequired = (b: Building, model: FormModel): void => {
  const all = model.pages.flatMap(({ nodes }) => nodes.flatMap(valuePaths));
  for (const ruled of b.ruled) {
    const goes = (path: Path) => {
      const inside = all.filter((other) => isWithin(path, other));
      return (
        inside.length > 0 && inside.every((other) => ruled.paths.some((hidden) => samePath(hidden, other)))
      );
    };
    for (const path of inQuestion(ruled)) {
      const parent = path.slice(0, -1);
      if (!goes(path) || (parent.length > ruled.base.path.length && goes(parent))) continue;
      const scope = path.slice(ruled.base.path.length);
      if (findProperty(b, ruled.base, scope)?.property.required === 'always') complain(b, ruled, path, scope);
    }
  }
};

/** The hidden values, and the objects around them that may go with them. */
const inQuestion = ({ paths, base }: Ruled): Path[] => {
  const found = new Map<string, Path>();
  for (const path of paths)
    for (let length = base.path.length + 1; length <= path.length; length++)
      found.set(JSON.stringify(path.slice(0, length)), path.slice(0, length));
  return [...found.values()];
};

const complain = (b: Building, ruled: Ruled, path: Path, scope: Path) => {
  b.findings.push({
    level: 'error',
    file: 'ui.json',
    pointer: ruled.pointer,
    reason: `The rule hides ${pathText(path)}, which schema.json always requires: nobody could send the form in while it is hidden.`,
    mend: `Take ${JSON.stringify(scope.at(-1))} out of "required" and require it when it is shown: add to "allOf" ${JSON.stringify(requiredWhenShown(ruled.rule, scope))}`,
  });
};
