import type { Field, Node } from './form-model';

const OTHERS: readonly string[] = [
  'group',
  'list',
  'members',
  'variants',
  'closed',
  'note',
] satisfies Exclude<Node['kind'], Field['kind']>[];

/** Whether a node is one question, and neither holds others nor only tells something. */
export const isField = (node: Node): node is Field => !OTHERS.includes(node.kind);
