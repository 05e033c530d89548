import type { Block } from '../document';
import { box } from './box-block';
import type { LayoutContext } from './context';
import type { Strip } from './strip';
import { facts, table } from './table-blocks';
import { heading, list, masthead, note, paragraph } from './text-blocks';

/** A block as strips. Its place in the structure is that of the call. */
export const toStrips = (block: Block, context: LayoutContext): Strip[] => {
  switch (block.kind) {
    case 'masthead':
      return masthead(block.name, block.detail, context);
    case 'heading':
      return heading(block.level, block.text, context);
    case 'paragraph':
      return paragraph(block.text, block.tone ?? 'plain', context);
    case 'facts':
      return facts(block.facts, block.small === true, context);
    case 'box':
      return box(block.facts, context);
    case 'table':
      return table(block.head, block.rows, block.widths, context);
    case 'list':
      return list(block.items, block.ordered, context);
    case 'note':
      return note(block.heading, block.text, context);
    case 'figure':
    case 'qr':
    case 'field':
      throw new TypeError(`A ${block.kind} cannot be drawn yet`);
  }
};
