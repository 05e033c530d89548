/** TypeScript that stands unindented, laid out by its brackets: people look at it as well as compilers. */
export const indented = (code: string): string => {
  let depth = 0;
  return code
    .split('\n')
    .map((text) => {
      const line = text.trim();
      if (/^[})\]]/.test(line)) depth = Math.max(0, depth - 1);
      const shown = line === '' ? '' : '  '.repeat(depth) + (line.startsWith('*') ? ` ${line}` : line);
      if (/[{([]$/.test(line) && !/^(?:\*|\/\*|\/\/)/.test(line)) depth += 1;
      return shown;
    })
    .join('\n');
};
