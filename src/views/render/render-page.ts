import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { styleSheet } from './style-sheet';

export interface PageStyles {
  /** The municipality's theme, as `themeCss` gives it: the same on every page. */
  readonly theme?: string;
  /** Rules of this page alone, as `followRules` gives them. */
  readonly page?: string;
}

export interface RenderedPage {
  readonly html: string;
  /** What stands in the page's style elements, to the letter: the caller puts their SHA-256 into the CSP. */
  readonly styles: readonly string[];
}

/** A browser drops the first line break in a text area, so one that belongs to the answer needs another before it. */
const keepFirstLineBreak = (html: string): string =>
  // Markup itself has no line breaks after its tags: mostly there is nothing to look for.
  !html.includes('>\n') && !html.includes('>\r')
    ? html
    : html.replace(/(<textarea(?:\s[^\s=>"]+(?:="[^"]*")?)*>)(?=[\n\r])/g, '$1\n');

const CLASS = ' class="';

/** The class names in a page's markup. Quotes in texts are escaped, so that only attributes are found. */
const classNames = (html: string): Set<string> => {
  // The same few lists stand on every question: each is taken apart once.
  const lists = new Set<string>();
  for (let at = html.indexOf(CLASS); at !== -1; at = html.indexOf(CLASS, at)) {
    at += CLASS.length;
    lists.add(html.slice(at, html.indexOf('"', at)));
  }
  return new Set([...lists].flatMap((list) => list.split(' ')));
};

/**
 * A whole document with the styles of the parts that stand in it, and of no others: a linked style sheet would cost
 * another journey over the network before anything is seen.
 * @param page a `Layout` or another component that makes the `html` element
 */
export const renderPage = (page: VNode, { theme = '', page: own = '' }: PageStyles = {}): RenderedPage => {
  const markup = keepFirstLineBreak(renderToString(page));
  const styles = [styleSheet(classNames(markup), theme), own].filter((css) => css !== '');
  const inside = styles.map((css) => `<style>${css}</style>`).join('');
  const head = markup.indexOf('</head>');
  return { html: `<!doctype html>${markup.slice(0, head)}${inside}${markup.slice(head)}`, styles };
};
