import type { Json } from '../../../form';

/** So many characters a line has at most: small things stand on one. */
const WIDTH = 100;

/** JSON as people write it: what is short stands on one line. Ends in a line end. */
export const formatJson = (value: Json): string => `${written(value, 0, 0)}\n`;

const written = (value: Json, depth: number, before: number): string => {
  const short = onOneLine(value);
  if (typeof value !== 'object' || value === null || (depth > 0 && before + short.length <= WIDTH))
    return short;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const pad = '  '.repeat(depth + 1);
  const parts = Array.isArray(value)
    ? value.map((one) => written(one, depth + 1, pad.length))
    : Object.entries(value).map(([name, one]) => {
        const key = `${JSON.stringify(name)}: `;
        return key + written(one, depth + 1, pad.length + key.length);
      });
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${parts.map((part) => pad + part).join(',\n')}\n${'  '.repeat(depth)}${close}`;
};

const onOneLine = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${onOneLine(one)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
};
