import type { ComponentChildren, JSX } from 'preact';
import { inLanguage } from './language';

export interface SaidProps {
  /** The language of the words; undefined where it is that of the page. */
  readonly lang: string | undefined;
  readonly children: ComponentChildren;
}

/** Words in another language stand in their own order, where the page's own would stand. */
export const Said = ({ lang, children }: SaidProps): JSX.Element => {
  const attributes = inLanguage(lang);
  return attributes.lang === undefined ? <>{children}</> : <span {...attributes}>{children}</span>;
};
