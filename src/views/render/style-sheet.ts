import { styles, type Style } from '../../generated/styles';

const isNeeded = ({ classes }: Style, names: ReadonlySet<string>): boolean =>
  classes.some((set) => set.every((name) => names.has(name)));

/** Pages are of few kinds, so the joined sheets are kept, by the parts and the theme that they were made for. */
const made = new Map<string, string>();
const MOST = 500;

/**
 * The styles for a page that holds these class names. The order of the sheets is that of their cascade layers, which
 * the first of them (tokens) declares; inside a layer no sheet leans on another's place. The theme comes last.
 */
export const styleSheet = (names: ReadonlySet<string>, theme = ''): string => {
  const needed = styles.filter((style) => isNeeded(style, names));
  const key = `${needed.map(({ name }) => name).join(' ')}|${theme}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const css = needed.map((style) => style.css).join('') + theme;
  if (made.size < MOST) made.set(key, css);
  return css;
};
