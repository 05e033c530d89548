import type { Block } from '../document';
import { fieldBlock } from '../fields/field-block';
import { box } from './box-block';
import type { LayoutContext } from './context';
import { masthead } from './masthead';
import { figure, qr } from './picture-blocks';
import type { Strip } from './strip';
import { facts, table } from './table-blocks';
import { heading, list, note, paragraph } from './text-blocks';

/** A block as strips. Its place in the structure is that of the call. */
export const toStrips = (block: Block, context: LayoutContext): Strip[] => {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, context);
    case 'heading':
      return heading(block.level, block.text, block.language, context);
    case 'paragraph':
      return paragraph(block.text, block.tone ?? 'plain', block.language, context).map((strip) => ({
        ...strip,
        keepWithNext: block.keep === true,
      }));
    case 'facts':
      return facts(block.facts, block.small === true, context);
    case 'box':
      return box(block.facts, block.qr, context);
    case 'table':
      return table(block.head, block.rows, block.widths, context);
    case 'list':
      return list(block.items, block.ordered, context);
    case 'note':
      return note(block.heading, block.text, context);
    case 'field':
      return fieldBlock(block.field, context);
    case 'figure':
      return figure(block.picture, block.alt, block.width, context);
    case 'qr':
      return qr(block.qr, context);
  }
};
