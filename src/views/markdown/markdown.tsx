import type { Token, Tokens } from 'marked';
import { Fragment, type ComponentChildren, type JSX } from 'preact';
import { safeLink } from './safe-link';
import { markdownTokens } from './tokens';

export interface MarkdownProps {
  readonly text: string;
}

/**
 * A designer's text: paragraphs, lists, strong, emphasised, links. Each kind of token that is allowed becomes an element;
 * any other, HTML first of all, stands as it was written. Headings become strong paragraphs: a page's headings are ours.
 */
export const Markdown = ({ text }: MarkdownProps): JSX.Element => {
  const tokens = markdownTokens(text);
  return tokens === undefined ? <p>{text}</p> : <>{blocks(tokens)}</>;
};

/** The same within a line. Of a text in several blocks each follows the one before. */
export const MarkdownLine = ({ text }: MarkdownProps): JSX.Element => {
  const tokens = markdownTokens(text);
  return <>{tokens === undefined ? text : lines(tokens)}</>;
};

/** Whether a text needs more than a line: a list, or several paragraphs. */
export const isSeveralBlocks = (text: string): boolean => {
  const tokens = markdownTokens(text)?.filter(({ type }) => type !== 'space') ?? [];
  return tokens.length > 1 || tokens.some(({ type }) => type === 'list');
};

const lines = (tokens: readonly Token[]): ComponentChildren[] =>
  tokens
    .filter(({ type }) => type !== 'space')
    .map((token, place) => (
      <Fragment key={place}>
        {place > 0 && ' '}
        {token.type === 'list'
          ? (token as Tokens.List).items.map((item) => lines(item.tokens))
          : inline(within(token))}
      </Fragment>
    ));

/** What is written in a token: its own tokens, or its text. */
const within = (token: Token): readonly Token[] =>
  'tokens' in token && token.tokens !== undefined && token.type !== 'html'
    ? token.tokens
    : [
        {
          type: 'text',
          raw: token.raw,
          text: token.type === 'text' ? (token as Tokens.Text).text : token.raw,
        },
      ];

const blocks = (tokens: readonly Token[]): ComponentChildren[] =>
  tokens.map((token, place) => <Fragment key={place}>{block(token)}</Fragment>);

const block = (token: Token): ComponentChildren => {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return null;
    case 'list':
      return list(token as Tokens.List);
    case 'blockquote':
      return blocks((token as Tokens.Blockquote).tokens);
    case 'heading':
      return (
        <p>
          <strong>{inline(within(token))}</strong>
        </p>
      );
    case 'code':
      return <p>{(token as Tokens.Code).text}</p>;
    default:
      return <p>{inline(within(token))}</p>;
  }
};

const list = ({ ordered, start, items }: Tokens.List): JSX.Element => {
  const rows = items.map((item, place) => <li key={place}>{inItem(item.tokens)}</li>);
  return ordered ? <ol start={start === '' || start === 1 ? undefined : start}>{rows}</ol> : <ul>{rows}</ul>;
};

/** A list's row holds text without a paragraph around it, or blocks. */
const inItem = (tokens: readonly Token[]): ComponentChildren[] =>
  tokens.map((token, place) => (
    <Fragment key={place}>{token.type === 'text' ? inline(within(token)) : block(token)}</Fragment>
  ));

const inline = (tokens: readonly Token[]): ComponentChildren[] =>
  tokens.map((token, place) => <Fragment key={place}>{word(token)}</Fragment>);

const word = (token: Token): ComponentChildren => {
  switch (token.type) {
    case 'text': {
      const text = token as Tokens.Text;
      return text.tokens === undefined ? text.text : inline(text.tokens);
    }
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'strong':
      return <strong>{inline((token as Tokens.Strong).tokens)}</strong>;
    case 'em':
      return <em>{inline((token as Tokens.Em).tokens)}</em>;
    case 'br':
      return <br />;
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      const to = safeLink(href);
      return to === undefined ? inline(tokens) : <a href={to}>{inline(tokens)}</a>;
    }
    default:
      return token.raw;
  }
};
