import { fromUtf16 } from './binary-text';
import { Allowance } from './limits';
import { ContentTokens, type Operand } from './content-tokens';

/** More than any font has glyphs. */
const MOST = 70_000;

/** A `ToUnicode` map (PDF 32000-1, 9.10.3): what each code says. `bytes`: one character for each byte. @throws BeyondReading */
export const readUnicodeMap = (bytes: string): Map<number, string> => {
  const map = new Map<number, string>();
  // Ranges may lie over each other.
  const steps = new Allowance(MOST * 4, 'one of its fonts has more letters than can be read');
  const tokens = new ContentTokens(bytes);
  for (let operation = tokens.next(); operation !== undefined; operation = tokens.next()) {
    const { operator, operands } = operation;
    if (operator === 'endbfchar') readPairs(operands, map);
    if (operator === 'endbfrange') readRanges(operands, map, steps);
  }
  return map;
};

const readPairs = (operands: readonly Operand[], map: Map<number, string>): void => {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [code, text] = [codeOf(operands[i]), stringOf(operands[i + 1])];
    if (code !== undefined && text !== undefined && map.size < MOST) map.set(code, fromUtf16(text));
  }
};

const readRanges = (operands: readonly Operand[], map: Map<number, string>, steps: Allowance): void => {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [from, to, target] = [codeOf(operands[i]), codeOf(operands[i + 1]), operands[i + 2]];
    if (from === undefined || to === undefined) continue;
    for (let code = from; code <= to && map.size < MOST; code++) {
      steps.spend();
      const text =
        target?.kind === 'array'
          ? stringOf(target.items[code - from])
          : raised(stringOf(target), code - from);
      if (text === undefined) break;
      map.set(code, fromUtf16(text));
    }
  }
};

const stringOf = (operand: Operand | undefined): string | undefined =>
  operand?.kind === 'string' ? operand.value : undefined;

const codeOf = (operand: Operand | undefined): number | undefined => {
  const text = stringOf(operand);
  if (text === undefined || text.length === 0 || text.length > 4) return undefined;
  let code = 0;
  for (let i = 0; i < text.length; i++) code = code * 256 + text.charCodeAt(i);
  return code;
};

/** The last byte of a range's text counts on. */
const raised = (text: string | undefined, by: number): string | undefined =>
  text === undefined || text === ''
    ? undefined
    : text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) + by) & 255);
