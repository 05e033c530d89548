import type { ShownEntry, ShownNode } from '../../form/model/shown-form';
import type { Pointer } from '../../form/pointer';
import type { Pairs } from '../../form/answer/pairs';
import type { Texts } from '../text/texts';
import { idOf } from './id-of';
import type { NodeIds } from './node-ids';
import type { FilesNow } from './upload-of';

/** What the nodes of a page are drawn with. */
export interface Drawing {
  readonly pairs: Pairs;
  /** The sentence at a pointer, where something is wrong there. */
  readonly errors: ReadonlyMap<Pointer, string>;
  /** The remark at a pointer, where something looks odd. */
  readonly remarks: ReadonlyMap<Pointer, string>;
  readonly ids: NodeIds;
  /** The keys of nodes that come and go. */
  readonly keys: ReadonlyMap<ShownNode, string>;
  /** What was searched for in long lists, by their pointers. */
  readonly searches: ReadonlyMap<Pointer, string>;
  /** The answers that a link brought along. */
  readonly byLink: ReadonlySet<Pointer>;
  /** The answers that came from the sign-in; `true`: one that cannot be changed. */
  readonly fetched: ReadonlyMap<Pointer, boolean>;
  /** What is known of files beside the answer. */
  readonly files?: FilesNow;
  /** Told after a tool's name, in an entry: ", i barn 2". */
  readonly within: string;
  readonly texts: Texts;
  /** Drawn by a script, which hides what is not asked for now: style rules were made for the page as it came. */
  readonly isLive?: boolean;
}

/** What is wrong with or odd about a node, told where it stands; one that shares a pointer leaves it to the owner. */
export const toldAt = (
  node: ShownNode | ShownEntry,
  { errors, remarks, ids }: Drawing,
): { readonly error?: string; readonly remark?: string } =>
  ids.owners.has(node) ? { error: errors.get(node.pointer), remark: remarks.get(node.pointer) } : {};

export const idOfNode = (node: ShownNode, { ids }: Drawing): string => ids.of.get(node) ?? idOf(node.pointer);
