import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { regExp } from './format-list';

/** How a text is to be made, where a pattern leaves a choice. */
interface Way {
  /** How often something is repeated that may be repeated without much of a limit. */
  readonly repeat: number;
  /** Whether what may be left out is put in. */
  readonly full: boolean;
  /** Which alternative is taken; the last where there are fewer. */
  readonly branch: number;
  /** Where digits and letters begin: 0 is `1` and `A`. */
  readonly start: number;
}

/** A pattern within patterns within patterns is told in words instead. */
const DEEPEST = 40;
const LONGEST = 60;

/**
 * Texts that a pattern may match, the most natural first: `ABC-123`, not `A-0`. They are guesses (a look-ahead may refuse
 * them), to be proved by whoever uses one. `least`: how many characters are wanted.
 */
export function* generateFrom(pattern: string, least: number): Iterable<string> {
  const parsed = parse(pattern);
  if (parsed === undefined) return;
  for (const way of ways(Math.min(least, LONGEST))) {
    const text = written(parsed, way);
    if (text !== undefined) yield text;
  }
  yield* LIKELY;
}

/** For patterns that ask for several things at once by looking ahead. */
const LIKELY = [
  'ABC123',
  'abc123',
  'Abc123',
  'Abcd1234',
  'Abcd1234!',
  'Abcdefgh1234!',
  'ABC',
  'abc',
  '123',
  '1',
];

function* ways(least: number): Iterable<Way> {
  const repeats = [...new Set([3, least, least - 1, least - 2, 2, 1, 4, 6, 8].filter((n) => n > 0))];
  for (const start of [0, 4, 9])
    for (const branch of [0, 1, 2])
      for (const full of [false, true]) for (const repeat of repeats) yield { repeat, full, branch, start };
}

interface Parsed {
  readonly ast: AST.Pattern;
  readonly flags: string;
}

const parse = (pattern: string): Parsed | undefined => {
  for (const flags of ['u', '']) {
    try {
      const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, {
        unicode: flags === 'u',
      });
      return { ast, flags };
    } catch {
      continue;
    }
  }
  return undefined;
};

class Stuck extends Error {}

const written = ({ ast, flags }: Parsed, way: Way): string | undefined => {
  try {
    return new Writer(flags, way).alternatives(ast.alternatives, 0);
  } catch (error) {
    if (error instanceof Stuck) return undefined;
    throw error;
  }
};

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '1234567890';
const OTHERS = 'ÅÄÖåäö -_./,:;+@#!?&()=*%$"\'';

/** What a class of characters takes, of those that look natural. */
interface Taken {
  readonly letters: string;
  readonly digits: string;
  readonly others: string;
}

class Writer {
  private digits: number;
  private letters: number;
  private length = 0;
  private readonly captured = new Map<AST.CapturingGroup, string>();

  constructor(
    private readonly flags: string,
    private readonly way: Way,
  ) {
    this.digits = way.start;
    this.letters = way.start;
  }

  alternatives(all: readonly AST.Alternative[], depth: number): string {
    const chosen = all[Math.min(this.way.branch, all.length - 1)];
    if (!chosen || depth > DEEPEST) throw new Stuck();
    return chosen.elements.map((element) => this.element(element, depth + 1)).join('');
  }

  private element(node: AST.Element, depth: number): string {
    switch (node.type) {
      case 'Assertion':
        return '';
      case 'Quantifier':
        return this.repeated(node, depth);
      case 'Character':
        return this.counted(String.fromCodePoint(node.value));
      case 'Group':
        return this.alternatives(node.alternatives, depth);
      case 'CapturingGroup': {
        const text = this.alternatives(node.alternatives, depth);
        this.captured.set(node, text);
        return text;
      }
      case 'Backreference': {
        const group = Array.isArray(node.resolved) ? node.resolved[0] : node.resolved;
        return this.counted((group && this.captured.get(group)) ?? '');
      }
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.several(node.raw, 1);
    }
  }

  private repeated({ element, min, max }: AST.Quantifier, depth: number): string {
    const isClass = element.type === 'CharacterClass' || element.type === 'CharacterSet';
    const wanted = min === 0 && !this.way.full ? 0 : isClass ? this.way.repeat : 1;
    const times = Math.max(min, Math.min(max, wanted));
    if (times > LONGEST) throw new Stuck();
    if (isClass) return times === 0 ? '' : this.several(element.raw, times);
    return Array.from({ length: times }, () => this.element(element, depth)).join('');
  }

  /** So many characters of a class; letters before digits, where it takes both. */
  private several(raw: string, times: number): string {
    const taken = this.taken(raw);
    const both = taken.letters !== '' && taken.digits !== '';
    const lettersFirst = both ? Math.ceil(times / 2) : times;
    let text = '';
    for (let place = 0; place < times; place++) {
      if (taken.letters !== '' && place < lettersFirst) text += turn(taken.letters, this.letters++);
      else if (taken.digits !== '') text += turn(taken.digits, this.digits++);
      else text += turn(taken.letters || taken.others, place);
    }
    return this.counted(text);
  }

  private taken(raw: string): Taken {
    const key = `${this.flags} ${raw}`;
    const known = takenBy.get(key);
    if (known) return known;
    const one = regExp(`^(?:${raw})$`, this.flags);
    const of = (all: string) =>
      Array.from(all)
        .filter((character) => one.test(character))
        .join('');
    const found = { letters: of(UPPER) || of(LOWER), digits: of(DIGITS), others: of(OTHERS) };
    if (found.letters + found.digits + found.others === '') throw new Stuck();
    if (takenBy.size > MOST_KNOWN) takenBy.clear();
    takenBy.set(key, found);
    return found;
  }

  /** A text that grows without end is no example. */
  private counted(text: string): string {
    this.length += text.length;
    if (this.length > LONGEST) throw new Stuck();
    return text;
  }
}

const turn = (all: string, place: number) => all.charAt(place % all.length);

/** Classes recur: `\d` and `[A-Z]` stand in most patterns. */
const takenBy = new Map<string, Taken>();
const MOST_KNOWN = 500;
