/** A piece of a page that is read at one go, and the language it stands in. */
export interface Piece {
  readonly text: string;
  readonly language: string;
}

/** What one looks at, presses or has written oneself is no text of the page; answers are read when they are marked. */
const SKIPPED =
  'script,style,nav,input,select,textarea,progress,button,[hidden],[aria-hidden="true"],[data-mine],.hidden-text';

/** Elements that make a pause: what stands in two of them is no sentence. */
const BLOCKS = 'p,li,dt,dd,h1,h2,h3,h4,legend,label,summary,caption,th,td,div,section,article,blockquote';

/** Characters of a piece: some voices fall silent in longer ones. */
const LONGEST = 220;

/**
 * What of a page is read, in its order: what is seen, and nothing that is hidden for now. Never what a person has answered;
 * somebody who wants to hear that marks it.
 */
export const piecesOf = (root: Element): Piece[] => {
  const found: { block: Element | null; text: string; language: string }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element)
      return node.matches(SKIPPED) || !isSeen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue ?? '';
    if (parent === null || text.trim() === '') continue;
    const block = parent.closest(BLOCKS);
    const language = languageAt(parent);
    const last = found.at(-1);
    if (last !== undefined && last.block === block && last.language === language) last.text += text;
    else found.push({ block, text, language });
  }
  return found.flatMap(({ text, language }) => cut(text).map((piece) => ({ text: piece, language })));
};

/** Text that somebody has marked: read as it stands, whatever it is. */
export const markedPieces = (root: Element): Piece[] => {
  const marked = getSelection();
  const text = String(marked ?? '').trim();
  const at = marked?.anchorNode ?? null;
  if (text === '' || at === null || !root.contains(at)) return [];
  const language = languageAt(at instanceof Element ? at : at.parentElement);
  return cut(text).map((piece) => ({ text: piece, language }));
};

/** A browser too old to say so shows what it has. */
const isSeen = (element: Element): boolean =>
  (element as Partial<Element>).checkVisibility?.({ visibilityProperty: true }) ?? true;

/** A voice is asked for by country: ours where we have one. */
const languageAt = (element: Element | null): string => {
  const language = element?.closest('[lang]')?.getAttribute('lang') ?? 'sv';
  return { sv: 'sv-SE', en: 'en-GB' }[language] ?? language;
};

/** At the ends of sentences, and where one is longer than a piece, between words. */
const cut = (text: string): string[] => {
  const pieces: string[] = [];
  for (const part of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?:]) /)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length < LONGEST)
      pieces[pieces.length - 1] = `${last} ${part}`;
    else pieces.push(...(part.match(new RegExp(`.{1,${String(LONGEST)}}(?= |$)|\\S+`, 'g')) ?? []));
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
};
