import type { VNode } from 'preact';
import { Html } from '../../platform/http';
import { renderPage, themeCss } from '../../views';
import type { DeskSite } from './desk-site';

/**
 * A page for the staff: kept by no cache, followed by no search engine.
 * @param hasScript whether it names a script
 * @param hasFrames whether pages of ours stand in frames on it
 */
export const draw = (
  page: VNode,
  { municipality }: DeskSite,
  status = 200,
  hasScript = false,
  hasFrames = false,
): Html => {
  const { html, styles } = renderPage(page, { theme: themeCss(municipality.theme ?? {}) });
  return new Html(html, styles, { status, personal: true, hasScript, hasFrames });
};
