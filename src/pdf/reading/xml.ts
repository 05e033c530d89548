/** An element with its namespace resolved. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly prefix: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly kids: readonly XmlElement[];
  /** All text directly in it. */
  readonly text: string;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.\-]*`;
const QUALIFIED = `(?:(${NAME}):)?(${NAME})`;
const SKIPPED = /\s+|<!--(?:(?!--)[^])*-->|<\?(?!xml[\s?])[^]*?\?>/uy;
const OPENS = new RegExp(`<${QUALIFIED}`, 'uy');
const CLOSES = new RegExp(`</${QUALIFIED}\\s*>`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+${QUALIFIED}\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const TAG_ENDS = /\s*(\/?)>/uy;
const TEXT = /[^<]+/uy;
const CDATA = /<!\[CDATA\[([^]*?)\]\]>/uy;
const DECLARATION = /<\?xml\s[^]*?\?>/uy;
const DEEPEST = 60;
const ENTITIES: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** What is wrong with XML, in words, with the line. */
export class XmlFault extends Error {}

/** Reads the XML that metadata is written in: no document type, no entities of its own. @throws XmlFault */
export const readXml = (text: string): XmlElement => new XmlReader(text).document();

type Names = ReadonlyMap<string, string>;

class XmlReader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): XmlElement {
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    this.take(DECLARATION);
    this.skip();
    const root = this.element(new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), 0);
    this.skip();
    if (this.at < this.text.length) throw this.fault('there is something after the outermost element');
    return root;
  }

  private element(outer: Names, depth: number): XmlElement {
    const opened = this.take(OPENS);
    if (opened === undefined) throw this.fault('an element is expected');
    if (depth > DEEPEST) throw this.fault('elements lie too deep in each other');
    const [, prefix = '', name = ''] = opened;
    const raw = this.attributes();
    const names = new Map(outer);
    for (const { prefix: declared, name: local, value } of raw) {
      if (declared === 'xmlns') names.set(local, value);
      else if (declared === '' && local === 'xmlns') names.set('', value);
    }
    const attributes = raw
      .filter((one) => one.prefix !== 'xmlns' && !(one.prefix === '' && one.name === 'xmlns'))
      .map((one) => ({
        namespace: one.prefix === '' ? '' : this.namespaceOf(one.prefix, names),
        name: one.name,
        value: one.value,
      }));
    const namespace = this.namespaceOf(prefix, names);
    const end = this.take(TAG_ENDS);
    if (end === undefined) throw this.fault(`the tag of ${name} is broken`);
    const inner = end[1] === '/' ? { kids: [], text: '' } : this.content(names, depth, prefix, name);
    return { namespace, name, prefix, attributes, ...inner };
  }

  private attributes() {
    const found: { prefix: string; name: string; value: string }[] = [];
    for (let one = this.take(ATTRIBUTE); one !== undefined; one = this.take(ATTRIBUTE)) {
      const [, prefix = '', name = '', double, single] = one;
      if (found.some((other) => other.prefix === prefix && other.name === name))
        throw this.fault(`${name} is given twice`);
      found.push({ prefix, name, value: this.plain(double ?? single ?? '') });
    }
    return found;
  }

  private content(names: Names, depth: number, prefix: string, name: string) {
    const kids: XmlElement[] = [];
    let text = '';
    for (;;) {
      const closed = this.take(CLOSES);
      if (closed !== undefined) {
        if ((closed[1] ?? '') !== prefix || closed[2] !== name) throw this.fault(`${name} is not closed`);
        return { kids, text };
      }
      const words = this.take(TEXT)?.[0];
      const literal = this.take(CDATA)?.[1];
      if (words !== undefined) text += this.plain(words);
      if (literal !== undefined) text += literal;
      if (words !== undefined || literal !== undefined) continue;
      const before = this.at;
      this.skip();
      if (this.at > before) continue;
      if (this.at >= this.text.length) throw this.fault(`${name} is not closed`);
      kids.push(this.element(names, depth + 1));
    }
  }

  private plain(text: string): string {
    return text.replace(/&([^;\s&]{0,12};?)/g, (_, entity: string) => {
      const known = entity.endsWith(';') ? ENTITIES[entity.slice(0, -1)] : undefined;
      if (known !== undefined) return known;
      const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]+)|(\d+));$/.exec(entity) ?? [];
      const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
      if (!(code > 0 && code <= 0x10ffff)) throw this.fault('& stands for nothing');
      return String.fromCodePoint(code);
    });
  }

  private namespaceOf(prefix: string, names: Names): string {
    const namespace = names.get(prefix) ?? (prefix === '' ? '' : undefined);
    if (namespace === undefined) throw this.fault(`the prefix ${prefix} is not declared`);
    return namespace;
  }

  private skip(): void {
    while (this.take(SKIPPED) !== undefined);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null || found[0] === '') return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  private fault(reason: string): XmlFault {
    return new XmlFault(`${reason} (line ${this.text.slice(0, this.at).split('\n').length})`);
  }
}
