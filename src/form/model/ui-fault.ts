import type { Path, Pointer } from '../pointer';
import type { Finding } from '../problem';
import type { Building } from './building';
import { innerContext, type ObjectContext, type Property } from './object-context';

/** Notes what is wrong at a place in ui.json, and gives what to go on with. */
export const faultIn = <T>(b: Building, pointer: Pointer, reason: string, mend: string, instead: T): T => {
  b.findings.push({ level: 'error', file: 'ui.json', pointer, reason, mend });
  return instead;
};

/** Notes what does nothing, or could be better, at a place in ui.json. */
export const remarkIn = (
  b: Building,
  pointer: Pointer,
  reason: string,
  mend: string,
  rule?: Finding['rule'],
): void => {
  b.findings.push({ level: 'warning', file: 'ui.json', pointer, reason, mend, ...(rule && { rule }) });
};

export interface FoundProperty {
  readonly context: ObjectContext;
  readonly property: Property;
  /** The properties that it lies in, outermost first. */
  readonly around: readonly Property[];
}

/** The object around a value and the value's property, followed from the object that ui.json stands in. */
export const findProperty = (b: Building, base: ObjectContext, scope: Path): FoundProperty | undefined => {
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

/** The object at a path from another; undefined where none is, or where it is one that is open already. */
export const contextAt = (b: Building, base: ObjectContext, path: Path): ObjectContext | undefined => {
  if (path.length === 0) return base;
  const found = findProperty(b, base, path);
  return found && innerContext(b, found.context, found.property);
};
