/** A ToUnicode map (PDF 32000-1, 9.10.3): what each code of a font says, so that text can be copied and read aloud. */
export const toUnicodeMap = (texts: readonly string[]): string => {
  const lines = texts.map((text, i) => `<${hex(i + 1)}> <${utf16(text)}>`);
  const parts: string[] = [];
  // A part holds at most a hundred lines.
  for (let i = 0; i < lines.length; i += 100) {
    const part = lines.slice(i, i + 100);
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...parts,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
};

/** Four digits, as codes stand in a content stream. */
export const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
