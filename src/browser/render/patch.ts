import type { ElementPiece, Piece } from './pieces';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes a part of the page as it is drawn now. What was drawn before under the same key is changed in place, so that the focus
 * and the cursor stay where they are.
 */
export const patch = (parent: Node, before: readonly Piece[], now: readonly Piece[]): void => {
  const known = new Map<string, Piece[]>();
  for (const piece of before) {
    const name = nameOf(piece);
    known.set(name, [...(known.get(name) ?? []), piece]);
  }
  const pairs = now.map((piece) => [piece, known.get(nameOf(piece))?.shift()] as const);
  for (const left of [...known.values()].flat()) detach(nodeOf(left));
  let next: ChildNode | null = parent.firstChild;
  for (const [piece, old] of pairs) {
    const node = drawPiece(piece, old);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
};

const nameOf = (piece: Piece): string =>
  'kept' in piece ? 'kept' : 'text' in piece ? 'text' : `${piece.tag} ${piece.key}`;

const detach = (node: Node | undefined): void => {
  node?.parentNode?.removeChild(node);
};

const nodeOf = (piece: Piece): Node | undefined => ('kept' in piece ? piece.kept : piece.node);

const drawPiece = (piece: Piece, old: Piece | undefined): Node => {
  if ('kept' in piece) return piece.kept;
  if ('text' in piece) {
    const node = old !== undefined && 'text' in old && old.node ? old.node : document.createTextNode('');
    if (node.data !== piece.text) node.data = piece.text;
    return (piece.node = node);
  }
  return drawElement(piece, old !== undefined && 'tag' in old ? old : undefined);
};

export const drawElement = (piece: ElementPiece, old: ElementPiece | undefined): Element => {
  const { tag, isSvg, attributes } = piece;
  const node = old?.node ?? (isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag));
  for (const name of old?.attributes.keys() ?? []) if (!attributes.has(name)) node.removeAttribute(name);
  for (const [name, value] of attributes) {
    if (old?.attributes.get(name) !== value) node.setAttribute(name, value);
  }
  if (piece.value === undefined) patch(node, old?.inside ?? [], piece.inside);
  else if (old?.value !== piece.value) node.textContent = piece.value;
  showState(node, piece);
  return (piece.node = node);
};

/** What a control holds is not what its attributes say once somebody has used it. */
const showState = (
  node: Element,
  { attributes, value = attributes.get('value') ?? '' }: ElementPiece,
): void => {
  if (node instanceof HTMLInputElement && /^(radio|checkbox)$/.test(node.type)) {
    if (node.checked !== attributes.has('checked')) node.checked = attributes.has('checked');
  } else if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
    // No page can say which files are chosen.
    if (node.type !== 'hidden' && node.type !== 'file' && node.value !== value) node.value = value;
  } else if (node instanceof HTMLOptionElement && node.selected !== attributes.has('selected')) {
    node.selected = attributes.has('selected');
  }
};
