import { lexer, type Token } from 'marked';

/** Signs without which a text means the same with Markdown and without. */
const SIGNS = /[*_[\]`#>\\~|\n<]/;

/** A text in Markdown as paper shows it: the words alone, a line for each paragraph and each item of a list. */
export const plainWords = (text: string | undefined): string | undefined =>
  text === undefined || !SIGNS.test(text) ? text : lexer(text).flatMap(lines).join('\n').trim();

const lines = (token: Token): string[] => {
  switch (token.type) {
    case 'space':
    case 'hr':
      return [];
    case 'list':
      return (token['items'] as Token[]).map((item) => `• ${lines(item).join(' ')}`);
    case 'list_item':
    case 'blockquote':
      return (token.tokens ?? []).flatMap(lines);
    case 'code':
    case 'html':
      return [(token as { text: string }).text];
    default:
      return [inline(token)];
  }
};

const inline = (token: Token): string => {
  if (token.type === 'br') return '\n';
  const { tokens, text, raw } = token as Token & { tokens?: Token[]; text?: string };
  const words =
    tokens === undefined || tokens.length === 0 ? unescaped(text ?? raw) : tokens.map(inline).join('');
  const href = token.type === 'link' ? (token as { href: string }).href : undefined;
  // Paper has no links to follow, so the address is told.
  return href === undefined || href === words || href === `mailto:${words}` || !/^https?:/.test(href)
    ? words
    : `${words} (${href})`;
};

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
