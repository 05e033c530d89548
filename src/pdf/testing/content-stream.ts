/** A stretch of a page's content that stands in one mark, as a reader finds it. */
export interface Mark {
  /** `Artifact`, or the tag of the element that owns it. */
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
  /** What its glyphs say by the fonts' own maps. */
  text: string;
  /** Baselines of what was written, in points from the page's lower edge. */
  readonly baselines: number[];
}

export interface ContentFont {
  readonly toUnicode: ReadonlyMap<string, string>;
}

const TOKEN = /<<|>>|<[0-9A-Fa-f]*>|\[|\]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g;
const SHOWS = new Set(['Tj', 'TJ']);
const PAINTS = new Set(['Tj', 'TJ', 'f', 'S', 'Do']);

/** Reads one page's operators. What breaks the rules of marks is told in `problems`. */
export const readContent = (
  content: string,
  fonts: ReadonlyMap<string, ContentFont>,
): { marks: Mark[]; problems: string[] } => {
  const marks: Mark[] = [];
  const problems: string[] = [];
  let open: Mark | undefined;
  let operands: string[] = [];
  let font: ContentFont | undefined;
  let baseline = 0;
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z]+\*?$/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      if (open) problems.push(`a mark inside ${open.tag}`);
      open = toMark(operands);
      marks.push(open);
    } else if (token === 'EMC') {
      if (!open) problems.push('an end of a mark that never began');
      open = undefined;
    } else if (PAINTS.has(token) && !open) problems.push(`${token} outside every mark`);
    if (token === 'Tf') font = fonts.get(operands[0] ?? '');
    if (token === 'Tm') baseline = Number(operands.at(-1));
    if (SHOWS.has(token) && open) {
      if (open.baselines.at(-1) !== baseline) open.baselines.push(baseline);
      for (const string of operands.filter((operand) => /^<[0-9A-F]+>$/.test(operand))) {
        for (const code of string.match(/[0-9A-F]{4}/g) ?? []) {
          const says = font?.toUnicode.get(code);
          if (code === '0000') problems.push('the picture of nothing is shown');
          if (says === undefined) problems.push(`code ${code} says nothing`);
          open.text += says ?? '';
        }
      }
    }
    operands = [];
  }
  if (open) problems.push(`${open.tag} is never closed`);
  return { marks, problems };
};

const toMark = (operands: readonly string[]): Mark => {
  const after = (key: string) => operands[operands.indexOf(key) + 1];
  const mcid = operands.includes('/MCID') ? Number(after('/MCID')) : undefined;
  const actual = operands.includes('/ActualText') ? (after('/ActualText') ?? '') : undefined;
  return {
    tag: (operands[0] ?? '').slice(1),
    mcid,
    actualText: actual === undefined ? undefined : fromUtf16(actual.slice(1, -1)).replace(/^\uFEFF/, ''),
    text: '',
    baselines: [],
  };
};

/** Hexadecimal digits of UTF-16 as text. */
export const fromUtf16 = (digits: string): string =>
  (digits.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');
