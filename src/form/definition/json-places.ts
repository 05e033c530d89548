import { afterString } from '../after-string';
import { toPointer, type Pointer } from '../pointer';

/** Line and column in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is open around the place that is looked at: a list counts, an object has just been given a name. */
interface Open {
  readonly isList: boolean;
  token: string | number;
}

/**
 * Where each value of a text that is JSON stands, by its pointer: at its name where it has one, since that is what a designer
 * looks for. Where a name stands twice the last one counts, as it does for who reads the JSON.
 */
export const jsonPlaces = (text: string): ReadonlyMap<Pointer, TextPlace> => {
  const places = new Map<Pointer, TextPlace>();
  const open: Open[] = [];
  let line = 1;
  let lineStart = 0;
  let wantsName = false;
  const note = (at: number) =>
    places.set(toPointer(open.map(({ token }) => token)), { line, column: at - lineStart + 1 });
  const begin = (at: number) => {
    const around = open.at(-1);
    if (around === undefined || around.isList) note(at);
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\n') {
      line++;
      lineStart = at + 1;
    } else if (sign === '"') {
      const end = afterString(text, at);
      const around = open.at(-1);
      if (wantsName && around !== undefined) {
        around.token = JSON.parse(text.slice(at, end)) as string;
        note(at);
        wantsName = false;
      } else begin(at);
      at = end - 1;
    } else if (sign === '{' || sign === '[') {
      begin(at);
      open.push({ isList: sign === '[', token: 0 });
      wantsName = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      wantsName = false;
    } else if (sign === ',') {
      const around = open.at(-1);
      wantsName = around !== undefined && !around.isList;
      if (around?.isList === true) around.token = Number(around.token) + 1;
    } else if (/[-\dtfn]/.test(sign)) {
      begin(at);
      while (at + 1 < text.length && /[\w.+-]/.test(text[at + 1] ?? '')) at++;
    }
  }
  return places;
};
