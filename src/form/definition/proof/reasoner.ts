import { isObject, type Json } from '../../json';
import { EACH, toPointer, type Path, type Pointer } from '../../pointer';
import { regExp } from '../../patterns/reg-exp';
import type { Claim, Placed } from './claims';
import { Clash, concluded, NOTHING_KNOWN, type Known } from './known';

/** More was looked at than may be: nothing is known. */
export class OutOfSteps extends Error {}

/** How much may still be looked at. One step is a claim. */
export interface Steps {
  left: number;
}

/** Members of an object that have no schema of their own by name. */
export interface Others {
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  /** False: there are to be none. */
  readonly placed: Placed;
}

/** What the schemas of a value say of the values in it. Told to those once they are there: so a recursion is never endless. */
interface Inside {
  readonly named: ReadonlyMap<string | number, readonly Placed[]>;
  readonly patterned: readonly { readonly pattern: string; readonly placed: Placed }[];
  readonly others: readonly Others[];
  /** Those that are there. */
  readonly present: readonly (string | number)[];
}

const NOTHING_INSIDE: Inside = { named: new Map(), patterned: [], others: [], present: [] };

/** `dropped`: why ways were left out before. */
type Choice = Extract<Claim, { readonly kind: 'any' }> & { readonly dropped?: readonly string[] };

/** Makes claims of a claim: what a schema says, what a rule says, and what being there means. */
export interface Meaning {
  readonly schema: (reasoner: Reasoner, path: Path, placed: Placed, holds: boolean) => void;
  readonly when: (claim: Extract<Claim, { readonly kind: 'when' }>) => readonly Claim[];
  readonly there: (path: Path) => readonly Claim[];
}

/** So many choices deep the others are looked at, too. */
const LOOKS_AHEAD = 2;

/** Deeper values are not followed. */
const DEEPEST = 24;

/**
 * What follows from claims about an answer. Every conclusion holds of every answer of which the claims hold; what it does not
 * understand it passes over. So when it finds that they contradict each other, there is no such answer.
 */
export class Reasoner {
  private readonly nodes = new Map<string, Known>();
  private readonly insides = new Map<string, Inside>();
  private choices: readonly Choice[] = [];
  private undoing: (() => void)[] = [];
  private queue: Claim[] = [];
  private thought = -100;
  /** The contradiction that was met last, in words. */
  clash = '';

  /** A value that may be missing, though it is required. */
  private spared: Pointer | undefined;

  constructor(
    private readonly meaning: Meaning,
    private readonly steps: Steps,
  ) {}

  /**
   * Whether the claims contradict each other and all that was claimed before, in every way that is left. False proves nothing.
   * @param spared a value that may be missing, though it is required
   * @throws OutOfSteps
   */
  contradicts(claims: readonly Claim[], spared?: Pointer): boolean {
    this.spared = spared;
    return this.inTrial(() => !this.follow(claims) || !this.mayBe());
  }

  /** Takes the claims to be so, for good. False when they contradict each other. @throws OutOfSteps */
  take(claims: readonly Claim[]): boolean {
    return this.follow(claims) && this.narrow();
  }

  /** Said of a value by one of its schemas. */
  learn(path: Path, change: (known: Known) => Known): void {
    this.queue.push({ kind: 'known', path, change });
  }

  claim(...claims: readonly Claim[]): void {
    this.queue.push(...claims);
  }

  /** What schemas say of the values in a value. */
  tellInside(path: Path, add: Partial<{ [Part in 'patterned' | 'others']: Inside[Part] }>): void {
    const inside = this.inside(path);
    this.setInside(path, {
      ...inside,
      patterned: [...inside.patterned, ...(add.patterned ?? [])],
      others: [...inside.others, ...(add.others ?? [])],
    });
    for (const token of inside.present)
      if (typeof token === 'string')
        this.claim(...this.byName(path, token, add.patterned ?? [], add.others ?? []));
  }

  tellMember(path: Path, token: string | number, placed: Placed): void {
    const inside = this.inside(path);
    const before = inside.named.get(token) ?? [];
    this.setInside(path, { ...inside, named: new Map(inside.named).set(token, [...before, placed]) });
    if (inside.present.includes(token))
      this.claim({ kind: 'schema', path: [...path, token], placed, holds: true });
  }

  /** The token of an entry that is only thought of. */
  someEntry(): number {
    return (this.thought -= 1);
  }

  private follow(claims: readonly Claim[]): boolean {
    this.queue = [...claims];
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
      if (--this.steps.left < 0) throw new OutOfSteps();
      const clash = this.one(next);
      if (clash === undefined) continue;
      this.clash = clash.words;
      this.queue = [];
      return false;
    }
    return true;
  }

  private one(claim: Claim): Clash | undefined {
    switch (claim.kind) {
      case 'never':
        return new Clash(claim.reason);
      case 'there':
        return this.there(claim.path);
      case 'gone':
        return this.gone(claim.path);
      case 'known':
        return this.known(claim.path, claim.change);
      case 'schema':
        this.meaning.schema(this, claim.path, claim.placed, claim.holds);
        return undefined;
      case 'when':
        this.claim(...this.meaning.when(claim));
        return undefined;
      case 'any':
        return this.any(claim);
    }
  }

  private any(choice: Choice): Clash | undefined {
    const [only, another] = choice.ways;
    if (only === undefined)
      return new Clash([...new Set(choice.dropped ?? [choice.what])].slice(0, 3).join('; '));
    if (another === undefined) this.claim(...only);
    else if (choice.ways.every((way) => way.length > 0)) this.setChoices([...this.choices, choice]);
    return undefined;
  }

  private there(path: Path): Clash | undefined {
    const before = this.at(path);
    if (before.isThere === true || path.length > DEEPEST) return undefined;
    if (before.isThere === false) return new Clash(`${told(path)} is to be answered, and is to be left out`);
    const [around, token] = [path.slice(0, -1), path.at(-1)];
    this.set(path, { ...before, isThere: true });
    if (token !== undefined) {
      const clash = this.there(around);
      if (clash !== undefined) return clash;
      this.learn(around, (known) => onlyKind(known, typeof token === 'string' ? 'object' : 'array'));
      const inside = this.inside(around);
      this.setInside(around, { ...inside, present: [...inside.present, token] });
      this.claim(...this.fromAround(around, token, inside));
    }
    this.claim(...this.meaning.there(path));
    return undefined;
  }

  private fromAround(around: Path, token: string | number, inside: Inside): Claim[] {
    return [
      ...(inside.named.get(token) ?? []).map((placed): Claim => ({
        kind: 'schema',
        path: [...around, token],
        placed,
        holds: true,
      })),
      ...(typeof token === 'string' ? this.byName(around, token, inside.patterned, inside.others) : []),
    ];
  }

  private byName(
    around: Path,
    name: string,
    patterned: Inside['patterned'],
    others: readonly Others[],
  ): Claim[] {
    const path = [...around, name];
    const schema = (placed: Placed): Claim => ({ kind: 'schema', path, placed, holds: true });
    return [
      ...patterned
        .filter(({ pattern }) => isNamed(pattern, name) === true)
        .map(({ placed }) => schema(placed)),
      ...others
        .filter(
          ({ names, patterns }) => !names.has(name) && patterns.every((one) => isNamed(one, name) === false),
        )
        .map(({ placed }) => schema(placed)),
    ];
  }

  private gone(path: Path): Clash | undefined {
    const before = this.at(path);
    if (before.isThere === true) return new Clash(`${told(path)} is to be answered, and is to be left out`);
    this.set(path, { ...before, isThere: false });
    const [around, token] = [this.at(path.slice(0, -1)), path.at(-1)];
    const needed = typeof token === 'string' && this.mustHave(around, path.slice(0, -1)).includes(token);
    return needed
      ? new Clash(`${told(path)} is required (${around.needs.get(token) ?? ''}), and is to be left out`)
      : undefined;
  }

  private known(path: Path, change: (known: Known) => Known): Clash | undefined {
    const before = this.at(path);
    const after = concluded(change(before));
    if (after instanceof Clash) return new Clash(`${told(path)}: ${after.words}`);
    this.set(path, after);
    for (const name of this.mustHave(after, path)) {
      const inner = [...path, name];
      const { isThere } = this.at(inner);
      if (isThere === false)
        return new Clash(
          `${told(inner)} is required (${after.needs.get(name) ?? ''}), and is to be left out`,
        );
      if (isThere === undefined) this.claim({ kind: 'there', path: inner });
    }
    if (this.hasEntries(path, after)) this.claim({ kind: 'there', path: [...path, EACH] });
    return this.tooFewKinds(path, after);
  }

  /** Members that the value certainly has. */
  private mustHave(known: Known, path: Path): string[] {
    if (known.isThere !== true || known.kinds.length !== 1 || known.kinds[0] !== 'object') return [];
    return [...known.needs.keys()].filter((name) => toPointer([...path, name]) !== this.spared);
  }

  /** Whether the list has entries beyond those that have a schema of their own by their place. */
  private hasEntries(path: Path, { kinds, fewest, isThere }: Known): boolean {
    const { named } = this.inside(path);
    if (isThere !== true || !named.has(EACH) || this.at([...path, EACH]).isThere !== undefined) return false;
    const places = [...named.keys()].filter((token) => typeof token === 'number' && token >= 0).map(Number);
    return kinds.length === 1 && kinds[0] === 'array' && (fewest?.value ?? 0) > Math.max(-1, ...places) + 1;
  }

  /** Entries that are all to be different, of fewer values than there are to be entries. */
  private tooFewKinds(path: Path, known: Known): Clash | undefined {
    const { values, valuesFrom } = this.at([...path, EACH]);
    if (known.isDistinct !== true || values === undefined || known.fewest === undefined) return undefined;
    return known.kinds.length === 1 && known.kinds[0] === 'array' && values.length < known.fewest.value
      ? new Clash(
          `${told(path)}: "minItems" is ${known.fewest.value} (${known.fewest.from}), all different, of ${values.length} values (${valuesFrom ?? ''})`,
        )
      : undefined;
  }

  /**
   * Looks at what is left to choose, one choice after another, until one way is found in which nothing contradicts. What cannot be
   * chosen any more is left out first; deeper down that costs more than it saves. What was asked last comes first.
   */
  private mayBe(depth = 0): boolean {
    if (depth < LOOKS_AHEAD && !this.narrow()) return false;
    const [first, ...rest] = [...this.choices].reverse().sort((a, b) => a.ways.length - b.ways.length);
    if (first === undefined) return true;
    this.setChoices(rest);
    return first.ways.some((way) => !this.inTrial(() => !this.follow(way) || !this.mayBe(depth + 1)));
  }

  /** Leaves out the ways that contradict what is known, until no more are found. False when a choice has none left. */
  private narrow(): boolean {
    for (let isDone = false; !isDone;) {
      isDone = true;
      for (const choice of this.choices) {
        const dropped: string[] = [];
        const left = choice.ways.filter((way) => {
          const isOut = this.inTrial(() => !this.follow(way));
          if (isOut) dropped.push(this.clash);
          return !isOut;
        });
        if (left.length === choice.ways.length) continue;
        isDone = false;
        this.setChoices(this.choices.filter((one) => one !== choice));
        const narrowed: Choice = { ...choice, ways: left, dropped: [...(choice.dropped ?? []), ...dropped] };
        if (!this.follow([narrowed])) return false;
      }
    }
    return true;
  }

  private inTrial(work: () => boolean): boolean {
    const [before, queue] = [this.undoing, this.queue];
    this.undoing = [];
    try {
      return work();
    } finally {
      for (const undo of this.undoing.reverse()) undo();
      this.undoing = before;
      this.queue = queue;
    }
  }

  private at(path: Path): Known {
    return this.nodes.get(keyOf(path)) ?? NOTHING_KNOWN;
  }

  private set(path: Path, known: Known): void {
    put(this.nodes, keyOf(path), known, this.undoing);
  }

  private inside(path: Path): Inside {
    return this.insides.get(keyOf(path)) ?? NOTHING_INSIDE;
  }

  private setInside(path: Path, inside: Inside): void {
    put(this.insides, keyOf(path), inside, this.undoing);
  }

  private setChoices(choices: readonly Choice[]): void {
    const before = this.choices;
    this.undoing.push(() => (this.choices = before));
    this.choices = choices;
  }
}

const put = <T>(map: Map<string, T>, key: string, value: T, undoing: (() => void)[]): void => {
  const before = map.get(key);
  undoing.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
  map.set(key, value);
};

/** A name that is a number is another member than a place. */
const keyOf = (path: Path): string => JSON.stringify(path);

const onlyKind = (known: Known, kind: 'object' | 'array'): Known => ({
  ...known,
  kinds: known.kinds.filter((one) => one === kind),
});

/** Longer names are not held against patterns here. */
const LONGEST_NAME = 100;

/** Undefined where that is not to be told. */
const isNamed = (pattern: string, name: string): boolean | undefined => {
  try {
    return name.length > LONGEST_NAME ? undefined : regExp(pattern, 'u').test(name);
  } catch {
    return undefined;
  }
};

/** A path as people read it. */
export const told = (path: Path): string =>
  toPointer(path.map((token) => (typeof token === 'number' && token < 0 ? '*' : token))) || 'the answer';

export const isData = (value: Json | undefined): boolean => isObject(value) && Object.hasOwn(value, '$data');
