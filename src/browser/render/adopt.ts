import type { ElementPiece, Piece } from './pieces';

/** What the page holds is not what would have been drawn. */
export class Mismatch extends Error {}

/**
 * Finds the nodes of a page that came as HTML for what would have been drawn. Changes nothing, so that a page that is not as
 * thought stays as the server made it. Attributes that others have put there, such as a password keeper, do no harm.
 * @throws Mismatch
 */
export const adopt = (pieces: readonly Piece[], parent: Node): void => {
  const nodes = [...parent.childNodes];
  if (nodes.length !== pieces.length)
    throw new Mismatch(`${parent.nodeName}: ${nodes.length} for ${pieces.length}`);
  pieces.forEach((piece, place) => {
    const node = nodes[place];
    if ('kept' in piece) {
      if (piece.kept !== node) throw new Mismatch('kept');
    } else if ('text' in piece) {
      if (!(node instanceof Text) || node.data !== piece.text) throw new Mismatch(piece.text);
      piece.node = node;
    } else {
      if (!(node instanceof Element) || node.localName !== piece.tag) throw new Mismatch(piece.tag);
      adoptElement(piece, node);
    }
  });
};

export const adoptElement = (piece: ElementPiece, node: Element): void => {
  for (const [name, value] of piece.attributes) {
    if (node.getAttribute(name) !== value) throw new Mismatch(`${piece.tag} ${name}: ${value}`);
  }
  if (piece.value === undefined) adopt(piece.inside, node);
  else if (node instanceof HTMLTextAreaElement && node.defaultValue !== piece.value)
    throw new Mismatch(piece.key);
  piece.node = node;
};
