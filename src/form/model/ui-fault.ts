import type { Path, Pointer } from '../pointer';
import type { Building } from './building';
import { innerContext, type ObjectContext, type Property } from './object-context';

/** Notes what is wrong at a place in ui.json, and gives what to go on with. */
export const faultIn = <T>(b: Building, pointer: Pointer, reason: string, mend: string, instead: T): T => {
  b.findings.push({ level: 'error', file: 'ui.json', pointer, reason, mend });
  return instead;
};

/** The object around a value and the value's property, followed from the object that ui.json stands in. */
export const findProperty = (
  b: Building,
  base: ObjectContext,
  scope: Path,
): { context: ObjectContext; property: Property; around: Property[] } | undefined => {
  let context = base;
  const around: Property[] = [];
  for (const [place, name] of scope.entries()) {
    const property = typeof name === 'string' ? context.properties.get(name) : undefined;
    if (!property || property.declared.length === 0) return undefined;
    if (place === scope.length - 1) return { context, property, around };
    const inner = innerContext(b, context, property);
    if (!inner) return undefined;
    around.push(property);
    context = inner;
  }
  return undefined;
};

/** Whether there is a value at a scope. */
export const reaches = (b: Building, base: ObjectContext, scope: Path): boolean =>
  scope.length === 0 || findProperty(b, base, scope) !== undefined;
