import type { Json } from '../json';
import type { Node } from '../model/form-model';

/** What a new entry or member begins as: an object of questions as `{}`, anything else as `null`. */
export const emptyEntry = (nodes: readonly Node[], depth: number): Json =>
  nodes.some((node) => node.path.length === depth && node.kind !== 'group' && node.kind !== 'note')
    ? null
    : {};
