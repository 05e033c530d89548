import type { Described } from './jsx-runtime';

/** A text on the page. */
export interface TextPiece {
  readonly text: string;
  node?: Text;
}

/** An element on the page, with all that it holds. */
export interface ElementPiece {
  readonly tag: string;
  readonly isSvg: boolean;
  /** Tells it from its neighbours when the page changes. */
  readonly key: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: readonly Piece[];
  /** What a text area holds. */
  readonly value?: string;
  node?: Element;
}

/** What stands on the page already and is left as it is. */
export interface KeptPiece {
  readonly kept: Node;
}

export type Piece = TextPiece | ElementPiece | KeptPiece;

/** What is given as a child so that a node of the page stays. */
export class Kept {
  constructor(readonly node: Node) {}
}

/** Draws: components are called, texts that meet are one text, as on a page that came as HTML. */
export const piecesOf = (drawn: unknown, key = '', isSvg = false): Piece[] => {
  const pieces: Piece[] = [];
  const add = (child: unknown, around: string): void => {
    if (child === null || child === undefined || typeof child === 'boolean' || child === '') return;
    if (Array.isArray(child)) {
      for (const one of child) add(one, around);
      return;
    }
    if (child instanceof Kept) {
      pieces.push({ kept: child.node });
      return;
    }
    if (typeof child === 'object') {
      addDescribed(child as Described, around);
      return;
    }
    const before = pieces.at(-1);
    const text = typeof child === 'string' || typeof child === 'number' ? String(child) : '';
    if (before !== undefined && 'text' in before) pieces[pieces.length - 1] = { text: before.text + text };
    else pieces.push({ text });
  };
  const addDescribed = ({ type, props, key: own }: Described, around: string): void => {
    const name = typeof own === 'string' || typeof own === 'number' ? `${around} ${own}` : around;
    if (typeof type === 'function') add(type(props), name);
    else pieces.push(elementOf(type, props, name, isSvg));
  };
  add(drawn, key);
  return pieces;
};

const elementOf = (tag: string, props: Described['props'], key: string, inSvg: boolean): ElementPiece => {
  const isSvg = inSvg || tag === 'svg';
  const attributes = attributesOf(props);
  const value = tag === 'textarea' ? (attributes.get('value') ?? '') : undefined;
  if (value !== undefined) attributes.delete('value');
  return {
    tag,
    isSvg,
    key: attributes.get('id') ?? key,
    attributes,
    value,
    inside: value === undefined ? piecesOf(props.children, '', isSvg) : [],
  };
};

const attributesOf = (props: Described['props']): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(props)) {
    const isSaid = value === true || (value === false && /^aria-|^data-|^spellcheck/.test(name));
    if (name === 'children') continue;
    if (isSaid) attributes.set(name, /^aria-|^data-|^spellcheck/.test(name) ? String(value) : '');
    else if (typeof value === 'string' || typeof value === 'number') attributes.set(name, String(value));
  }
  return attributes;
};
