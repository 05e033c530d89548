import type { JSX } from 'preact';

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly words: string; readonly href: string; readonly isCurrent: boolean }[];
}

/** Ways to look at one thing, one after another: links, each to a page of its own. */
export const Tabs = ({ label, tabs }: TabsProps): JSX.Element => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ words, href, isCurrent }) => (
      <a key={href} href={href} aria-current={isCurrent ? 'true' : undefined}>
        {words}
      </a>
    ))}
  </nav>
);
