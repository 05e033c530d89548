/** Points (1/72 inch). A4, upright. */
export const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 51;
export const LEFT = MARGIN;
export const WIDTH = PAGE.width - 2 * MARGIN;
export const TOP = MARGIN;
/** Where content begins on the pages with a running head. */
export const LATER_TOP = 62;
/** Where content ends; the foot stands below. */
export const BOTTOM = PAGE.height - 66;
export const FOOT = PAGE.height - 45;
export const HEAD = 32;
