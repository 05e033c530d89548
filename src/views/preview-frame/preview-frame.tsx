import type { JSX } from 'preact';

export interface PreviewFrameProps {
  /** What is seen in it. */
  readonly title: string;
  readonly src: string;
  readonly width: 'phone' | 'desktop';
  /** The same in a window of its own. */
  readonly alone: { readonly href: string; readonly words: string };
}

/** A page of the form as residents would see it, in a frame as wide as their screen. */
export const PreviewFrame = ({ title, src, width, alone }: PreviewFrameProps): JSX.Element => (
  <div class={`preview-frame ${width}`}>
    <iframe title={title} src={src} loading="lazy" referrerpolicy="same-origin" />
    <p class="small">
      <a href={alone.href} target="_blank" rel="noopener">
        {alone.words}
      </a>
    </p>
  </div>
);
