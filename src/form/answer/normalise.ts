import { type Json } from '../json';
import type { FormModel, Node } from '../model/form-model';
import { normaliseByFormat } from '../identifiers/formats';
import { atEntries, valueAt } from '../pointer';
import { tidyText } from './decode-field';
import { cloneJson, putAt } from './edit';

/**
 * The answer with each identifier, telephone number and the like in its stored spelling, and text composed (NFC).
 * `today` (ISO date, Swedish time) lets a ten-digit personnummer find its century.
 */
export const normalise = (model: FormModel, answer: Json, today?: string): Json => {
  const copy = cloneJson(answer);
  for (const page of model.pages) normaliseNodes(copy, page.nodes, [], today);
  return copy;
};

const normaliseNodes = (
  answer: Json,
  nodes: readonly Node[],
  entries: readonly number[],
  today?: string,
): void => {
  for (const node of nodes) {
    if (node.kind === 'group') normaliseNodes(answer, node.nodes, entries, today);
    if (node.kind === 'list') {
      const list = valueAt(answer, atEntries(node.path, entries));
      if (Array.isArray(list))
        for (const place of list.keys()) normaliseNodes(answer, node.nodes, [...entries, place], today);
    }
    if (node.kind !== 'text' || node.format === undefined) continue;
    const path = atEntries(node.path, entries);
    const value = valueAt(answer, path);
    if (typeof value !== 'string' || path.length === 0) continue;
    const stored = normaliseByFormat(node.format, tidyText(value), today);
    if (stored !== value) putAt(answer, path, stored);
  }
};
