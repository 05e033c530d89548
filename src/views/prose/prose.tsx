import type { ComponentChildren, JSX } from 'preact';

export interface ProseProps {
  readonly children: ComponentChildren;
  /** As wide as the screen on a phone. */
  readonly flush?: boolean;
}

/** A sheet of running text. */
export const ProseSheet = ({ children, flush }: ProseProps): JSX.Element => (
  <article class={flush === true ? 'sheet flush prose' : 'sheet prose'}>{children}</article>
);

/** A municipality's text: empty lines part its paragraphs, nothing else in it means anything. */
export const Paragraphs = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, place) => (
        <p key={place}>{paragraph}</p>
      ))}
  </>
);
