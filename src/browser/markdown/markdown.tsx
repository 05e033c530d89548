/**
 * In the browser's bundle this stands in for `views/markdown`: the server has made HTML of every such text of the form
 * version, with the same component, so that no browser needs to read Markdown.
 */
import type { JSX } from 'preact';
import type { VersionScript } from '../handed-over';

let made: VersionScript['markdown'] = {};

export const useMarkdown = (markdown: VersionScript['markdown']): void => {
  made = markdown;
};

interface MarkdownProps {
  readonly text: string;
}

const madeOf = (text: string): VersionScript['markdown'][string] | undefined =>
  Object.hasOwn(made, text) ? made[text] : undefined;

export const Markdown = ({ text }: MarkdownProps): JSX.Element => {
  const html = madeOf(text)?.[0];
  return html === undefined ? <p>{text}</p> : <>{described(html)}</>;
};

export const MarkdownLine = ({ text }: MarkdownProps): JSX.Element => {
  const html = madeOf(text)?.[1];
  return <>{html === undefined ? text : described(html)}</>;
};

export const isSeveralBlocks = (text: string): boolean => madeOf(text)?.[2] ?? false;

/** Read by the browser's own parser into a document that runs nothing, and described like all else. */
const described = (html: string): JSX.Element[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(describe);

const describe = (node: Node): JSX.Element => {
  if (!(node instanceof Element)) return <>{node.textContent}</>;
  const Tag = node.localName as 'p';
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  return <Tag {...attributes}>{[...node.childNodes].map(describe)}</Tag>;
};
