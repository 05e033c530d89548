import type { JSX } from 'preact';
import type { Municipality } from '../../form';
import { Html, type HtmlOptions } from '../../platform/http';
import { renderPage, themeCss } from '../../views';

const themes = new WeakMap<Municipality, string>();

/** The theme is the same on every page of a run; a municipality in another language has the same one. */
const themeOf = (municipality: Municipality): string => {
  const known = themes.get(municipality);
  if (known !== undefined) return known;
  const css = themeCss(municipality.theme ?? {});
  themes.set(municipality, css);
  return css;
};

export interface DrawOptions extends HtmlOptions {
  /** Style rules of this page alone. */
  readonly rules?: string;
}

/** A page as the answer to a browser. */
export const draw = (
  page: JSX.Element,
  municipality: Municipality,
  { rules, ...options }: DrawOptions = {},
): Html => {
  const { html, styles } = renderPage(page, { theme: themeOf(municipality), page: rules });
  // What stands in texts is escaped: only an element of ours looks so.
  return new Html(html, styles, { ...options, hasScript: html.includes('<script type="module"') });
};
