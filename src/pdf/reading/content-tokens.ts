/** An operand as it stands in content. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** One character for each byte. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'word'; readonly value: string };

/** An operator with what stood before it; an inline picture is one operator, `BI`, with its entries. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const SPACE = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
/** In each other; content of ours has three. */
const DEEPEST = 30;

/** Reads content (PDF 32000-1, 7.8.2) operator by operator. `bytes`: one character for each byte. Never throws. */
export class ContentTokens {
  private at = 0;
  /** What could not be understood, in words. */
  readonly problems: string[] = [];

  constructor(private readonly bytes: string) {}

  /** The next operator, or nothing at the end. */
  next(): Operation | undefined {
    const operands: Operand[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.bytes.length) {
        if (operands.length > 0) this.problems.push('it ends in the middle of an operation');
        return undefined;
      }
      const operand = this.value(0);
      if (operand === undefined) continue;
      if (operand.kind !== 'word' || LITERALS.has(operand.value)) operands.push(operand);
      else if (operand.value === 'BI') return this.picture();
      else return { operator: operand.value, operands };
    }
  }

  private value(depth: number): Operand | undefined {
    const sign = this.bytes[this.at] ?? '';
    if (sign === '/') return { kind: 'name', value: this.name() };
    if (sign === '(') return { kind: 'string', value: this.string() };
    if (this.bytes.startsWith('<<', this.at)) return this.dict(depth);
    if (sign === '<') return { kind: 'string', value: this.hex() };
    if (sign === '[') return this.array(depth);
    if (!REGULAR.test(sign)) {
      this.at += 1;
      this.problems.push(`a stray ${sign}`);
      return undefined;
    }
    const word = this.word();
    return NUMBER.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'word', value: word };
  }

  private word(): string {
    const from = this.at;
    while (this.at < this.bytes.length && REGULAR.test(this.bytes[this.at] ?? '')) this.at += 1;
    return this.bytes.slice(from, this.at);
  }

  private name(): string {
    this.at += 1;
    return this.word().replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCharCode(parseInt(digits, 16)),
    );
  }

  private array(depth: number): Operand {
    this.at += 1;
    const items: Operand[] = [];
    while (this.skipTo(']')) {
      const item = this.inner(depth);
      if (item !== undefined) items.push(item);
    }
    return { kind: 'array', items };
  }

  private dict(depth: number): Operand {
    this.at += 2;
    const entries = new Map<string, Operand>();
    while (this.skipTo('>>')) {
      if (this.bytes[this.at] !== '/') {
        this.at += 1;
        continue;
      }
      const key = this.name();
      this.skipSpace();
      const value = this.inner(depth);
      if (value !== undefined) entries.set(key, value);
    }
    return { kind: 'dict', entries };
  }

  private inner(depth: number): Operand | undefined {
    if (depth < DEEPEST) return this.value(depth + 1);
    this.problems.push('values lie too deep in each other');
    this.at = this.bytes.length;
    return undefined;
  }

  /** Whether there is more before the end sign, which is eaten. */
  private skipTo(end: string): boolean {
    this.skipSpace();
    if (this.at >= this.bytes.length) {
      this.problems.push(`${end} is missing`);
      return false;
    }
    if (!this.bytes.startsWith(end, this.at)) return true;
    this.at += end.length;
    return false;
  }

  private hex(): string {
    const end = this.bytes.indexOf('>', this.at);
    const stop = end === -1 ? this.bytes.length : end;
    const digits = this.bytes.slice(this.at + 1, stop).replace(/[\0\t\n\f\r ]/g, '');
    this.at = stop + 1;
    if (end === -1) this.problems.push('> is missing');
    if (digits.length % 2 === 1 || /[^0-9A-Fa-f]/.test(digits))
      this.problems.push('a string of odd or wrong digits');
    let out = '';
    for (let i = 0; i < digits.length; i += 2) {
      const code = parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16);
      out += String.fromCharCode(Number.isNaN(code) ? 0 : code);
    }
    return out;
  }

  private string(): string {
    let depth = 0;
    let out = '';
    for (; this.at < this.bytes.length; this.at += 1) {
      const sign = this.bytes[this.at] ?? '';
      if (sign === '\\') {
        out += this.escaped();
        continue;
      }
      if (sign === ')' && --depth === 0) {
        this.at += 1;
        return out;
      }
      if (sign === '(' && depth++ === 0) continue;
      out += sign;
    }
    this.problems.push(') is missing');
    return out;
  }

  /** Stands at the backslash; is left at the last character that belongs to it. */
  private escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(parseInt(octal, 8) & 255);
    }
    this.at += 1;
    const sign = this.bytes[this.at] ?? '';
    if (sign === '\r' && this.bytes[this.at + 1] === '\n') this.at += 1;
    return sign === '\n' || sign === '\r' ? '' : (ESCAPES[sign] ?? sign);
  }

  private picture(): Operation {
    const entries = new Map<string, Operand>();
    for (;;) {
      this.skipSpace();
      if (this.at >= this.bytes.length) break;
      const key = this.value(0);
      if (key?.kind === 'word' && key.value === 'ID') break;
      this.skipSpace();
      const value = this.value(0);
      if (key?.kind === 'name' && value !== undefined) entries.set(key.value, value);
    }
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
    end.lastIndex = this.at;
    const found = end.exec(this.bytes);
    if (found === null) this.problems.push('EI is missing');
    this.at = found === null ? this.bytes.length : end.lastIndex;
    return { operator: 'BI', operands: [{ kind: 'dict', entries }] };
  }

  private skipSpace(): void {
    for (; this.at < this.bytes.length; this.at += 1) {
      const sign = this.bytes[this.at] ?? '';
      if (sign === '%') {
        while (this.at < this.bytes.length && !/[\r\n]/.test(this.bytes[this.at] ?? '')) this.at += 1;
      } else if (!SPACE.test(sign)) return;
    }
  }
}

const LITERALS = new Set(['true', 'false', 'null']);
const ESCAPES: Readonly<Partial<Record<string, string>>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};
