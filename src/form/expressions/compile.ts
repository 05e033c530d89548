/**
 * From an expression's tree to a function of the variables. Finding faults and working out are one walk, so that what is
 * let in is exactly what can be run. The package's own evaluator is left aside: it tells whole numbers from others, follows
 * a value's constructor, and knows loops, clocks and patterns.
 */
import type { Json } from '../json';
import { calledAs, FUNCTIONS } from './functions';
import { BINARY, finite, pick, type Value } from './operators';
import { ExpressionFault, placeOf, type Tree } from './parse';

/** What the names of an expression stand for; undefined where it is not known. */
export type Variables = Readonly<Record<string, Json | undefined>>;

/** An expression ready to be worked out: undefined where something that it reads is missing or does not fit. */
export type Compiled = (variables: Variables) => Value;

/** The function of a tree; `names`, where given, are all variables that there are. Throws an `ExpressionFault`. */
export const compile = (tree: Tree, names?: ReadonlySet<string>): Compiled => {
  const inner = (part: Tree) => compile(part, names);
  switch (tree.op) {
    case 'value':
      return literal(tree.args, tree.start);
    case 'id':
      return variable(tree.args, tree.start, names);
    case '.': {
      const [from, name] = [inner(tree.args[0]), tree.args[1]];
      return (variables) => pick(from(variables), name);
    }
    case '[]': {
      const [from, key] = [inner(tree.args[0]), inner(tree.args[1])];
      return (variables) => pick(from(variables), key(variables));
    }
    case 'call':
      if (tree.args[0] === 'has') return has(tree.args[1], tree.start, inner);
      return called(tree.args[0], tree.args[1].map(inner), false, tree.start);
    case 'rcall': {
      const [name, before, given] = tree.args;
      // Told before what is in it is looked at: a loop's own variable is no name that anybody knows.
      refuse(name, given.length, tree.start);
      return called(name, [inner(before), ...given.map(inner)], true, tree.start);
    }
    case 'list':
      return list(tree.args.map(inner));
    case 'map':
      return map(tree.args.map(([key, value]) => [inner(key), inner(value)]));
    case '?:': {
      const [test, yes, no] = [inner(tree.args[0]), inner(tree.args[1]), inner(tree.args[2])];
      return (variables) => {
        const held = test(variables);
        return held === true ? yes(variables) : held === false ? no(variables) : undefined;
      };
    }
    case '&&':
      return both(false, inner(tree.args[0]), inner(tree.args[1]));
    case '||':
      return both(true, inner(tree.args[0]), inner(tree.args[1]));
    case '!_': {
      const from = inner(tree.args);
      return (variables) => {
        const held = from(variables);
        return typeof held === 'boolean' ? !held : undefined;
      };
    }
    case '-_': {
      const from = inner(tree.args);
      return (variables) => {
        const number = from(variables);
        return typeof number === 'number' ? finite(-number) : undefined;
      };
    }
    default:
      return binary(tree, inner);
  }
};

/** A whole number is a number like any other. */
const literal = (value: unknown, start: number): Compiled => {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (number === null || typeof number === 'string' || typeof number === 'boolean') return () => number;
  if (typeof number === 'number') return () => number;
  throw new ExpressionFault(
    `only texts, numbers, true, false and null can be written out, ${placeOf(start)}.`,
  );
};

const variable = (name: string, start: number, names?: ReadonlySet<string>): Compiled => {
  if (names?.has(name) === false)
    throw new ExpressionFault(`there is no ${JSON.stringify(name)} here, ${placeOf(start)}.`);
  return (variables) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
};

const binary = (tree: Tree, inner: (part: Tree) => Compiled): Compiled => {
  const work = BINARY.get(tree.op);
  const [left, right] = Array.isArray(tree.args) ? (tree.args as readonly Tree[]) : [];
  if (work === undefined || left === undefined || right === undefined)
    throw new ExpressionFault(`there is no ${JSON.stringify(tree.op)}, ${placeOf(tree.start)}.`);
  const [one, other] = [inner(left), inner(right)];
  return (variables) => {
    const [a, b] = [one(variables), other(variables)];
    return a === undefined || b === undefined ? undefined : work(a, b);
  };
};

/** `||` and `&&`: one side that settles it is enough, whatever the other side lacks. */
const both =
  (settles: boolean, left: Compiled, right: Compiled): Compiled =>
  (variables) => {
    const a = left(variables);
    if (a === settles) return settles;
    const b = right(variables);
    if (b === settles) return settles;
    return a === !settles && b === !settles ? !settles : undefined;
  };

/** Whether something is answered. CEL asks it of `a.b` alone; a name by itself and `a["b-c"]` are as good a question. */
const has = (given: readonly Tree[], start: number, inner: (part: Tree) => Compiled): Compiled => {
  const [asked] = given;
  if (given.length !== 1 || asked === undefined || !['id', '.', '[]'].includes(asked.op))
    throw new ExpressionFault(`has() takes one answer, like has(answer.name), ${placeOf(start)}.`);
  const from = inner(asked);
  return (variables) => from(variables) !== undefined;
};

const LOOPS = new Set(['all', 'exists', 'exists_one', 'map', 'filter', 'bind']);

const refuse = (name: string, count: number, start: number): void => {
  if (LOOPS.has(name))
    throw new ExpressionFault(`${name}() is not allowed: an expression has no loops, ${placeOf(start)}.`);
  if (name === 'matches')
    throw new ExpressionFault(
      `matches() is not allowed: use "pattern" in the schema, which is checked, ${placeOf(start)}.`,
    );
  if (!FUNCTIONS.has(calledAs(name, count, true))) throw unknown(`.${name}`, count, start);
};

const unknown = (name: string, count: number, start: number) =>
  new ExpressionFault(
    `there is no ${name}() with ${count} ${count === 1 ? 'value' : 'values'}, ${placeOf(start)}.`,
  );

const called = (name: string, given: readonly Compiled[], isMethod: boolean, start: number): Compiled => {
  const work = FUNCTIONS.get(calledAs(name, isMethod ? given.length - 1 : given.length, isMethod));
  if (work === undefined) throw unknown(name, given.length, start);
  return (variables) => {
    const values = all(given, variables);
    return values === undefined ? undefined : work(...values);
  };
};

const list =
  (items: readonly Compiled[]): Compiled =>
  (variables) =>
    all(items, variables);

const map =
  (members: readonly (readonly [Compiled, Compiled])[]): Compiled =>
  (variables) => {
    const made: [string, Json][] = [];
    for (const [name, value] of members) {
      const [key, held] = [name(variables), value(variables)];
      if (typeof key !== 'string' || held === undefined) return undefined;
      made.push([key, held]);
    }
    // By definition, so that `__proto__` is a name like any other.
    return Object.fromEntries(made);
  };

const all = (parts: readonly Compiled[], variables: Variables): Json[] | undefined => {
  const values: Json[] = [];
  for (const part of parts) {
    const value = part(variables);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
};
