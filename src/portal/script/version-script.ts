import type { FormModel } from '../../form';
import type { VersionScript } from '../../browser/handed-over';
import { formats } from '../../form/validation/format-list';
import { markdownOf } from './markdown-of';

/**
 * Bytes of generated code; a larger validator is not sent, and the page does without script. Titled choices cost most, some
 * 450 bytes each that pack to 16: there is room for two thousand of them.
 */
export const MOST_CODE = 1_000_000;

/** As the compiled code asks for them: `formats.date`, `formats["se-phone"]`. */
const ASKED = /\.formats(?:\.(\w+)|\["([^"]+)"\])/g;

/** `dateFormat` is in every browser's script. */
const ALWAYS_THERE = new Set(['date']);

/** A form version's script: a module that brings its model and its validator, so that nothing needs to be evaluated. */
export const versionScript = (model: FormModel, code: string): string | undefined => {
  if (Buffer.byteLength(code) > MOST_CODE) return undefined;
  const names = new Set([...code.matchAll(ASKED)].map(([, plain, quoted]) => plain ?? quoted ?? ''));
  const expressions: string[] = [];
  const text = JSON.stringify(model);
  const needs = {
    identifiers: text.includes('"format":"se-'),
    otherFormats: false,
    expressions: model.rules !== undefined || text.includes('"calculated":'),
  };
  for (const name of names) {
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (ALWAYS_THERE.has(name)) continue;
    if (format instanceof RegExp) expressions.push(`${JSON.stringify(name)}:${String(format)}`);
    else if (name.startsWith('se-')) needs.identifiers = true;
    else needs.otherFormats = true;
  }
  const parts: Record<keyof VersionScript, string> = {
    model: json(model),
    run: `function(exports,require,module){${code}\n}`,
    expressions: `{${expressions.join()}}`,
    needs: json(needs),
    markdown: json(markdownOf(model)),
  };
  return Object.entries(parts)
    .map(([name, text]) => `export const ${name}=${text};\n`)
    .join('');
};

/** JSON as a script may hold it: `__proto__` in an object literal would be no member, and so it is parsed. */
const json = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.includes('"__proto__"') ? `JSON.parse(${JSON.stringify(text)})` : text;
};
