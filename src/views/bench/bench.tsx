import type { ComponentChildren, JSX } from 'preact';

export interface BenchProps {
  /** Two columns even where there is room for three: what is looked at is wide itself, or is not there. */
  readonly wide?: boolean;
  /** What its script asks whether the folder was saved, and what it held when this page was made. */
  readonly follow?: { readonly address: string; readonly sha256: string };
  readonly children: ComponentChildren;
}

/** The designers' bench: the tree of questions, the files, what residents see, and beneath them what is wrong. */
export const Bench = ({ wide, follow, children }: BenchProps): JSX.Element => (
  <div
    class={wide === true ? 'bench wide' : 'bench'}
    data-bench={follow?.address}
    data-sha256={follow?.sha256}
  >
    {children}
  </div>
);

export interface BenchPartProps {
  readonly id: string;
  readonly heading: string;
  readonly part: 'files' | 'preview' | 'problems';
  readonly children: ComponentChildren;
}

/** One part of the bench. */
export const BenchPart = ({ id, heading, part, children }: BenchPartProps): JSX.Element => (
  <section class={`bench-${part}`} aria-labelledby={id}>
    <h2 id={id} tabindex={-1}>
      {heading}
    </h2>
    {children}
  </section>
);
