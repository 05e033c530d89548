import { isObject, type Json } from '../json';
import type { Pointer } from '../pointer';

/** What in service.json is read by people and therefore has to be in their language. */
const READ =
  /^\/(title|summary|introduction|received|atHand\/\d+|facts\/\w+|nextSteps\/\d+|privacy\/\w+|retention\/rule|handling\/law|workflow\/\w+\/(name|resident)|contact\/hours)$/;

const strings = (value: Json, pointer: Pointer): [Pointer, string][] => {
  if (typeof value === 'string') return [[pointer, value]];
  const members = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return members.flatMap(([name, inner]) => strings(inner, `${pointer}/${name}`));
};

/** Those texts, by pointer into service.json. */
export const serviceTexts = (service: Json): [Pointer, string][] =>
  strings(service, '').filter(([pointer]) => READ.test(pointer));
