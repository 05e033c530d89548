import type { ComponentChildren, JSX } from 'preact';

export interface BlockProps {
  readonly id: string;
  readonly heading: string;
  /** Beside the heading: which version, how many. */
  readonly about?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a staff page on a sheet of its own. */
export const Block = ({ id, heading, about, children }: BlockProps): JSX.Element => (
  <section class="block" aria-labelledby={id}>
    <div class="block-head">
      <h2 id={id}>{heading}</h2>
      {about !== undefined && <p class="small muted">{about}</p>}
    </div>
    {children}
  </section>
);

export interface TermsProps {
  readonly rows: readonly { readonly term: string; readonly text: ComponentChildren }[];
}

/** Terms and what is so, in a narrow column. */
export const Terms = ({ rows }: TermsProps): JSX.Element => (
  <dl class="answers plain">
    {rows.map(({ term, text }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

export interface LogProps {
  readonly events: readonly { readonly time: string; readonly text: string }[];
}

/** What happened, latest first. */
export const Log = ({ events }: LogProps): JSX.Element => (
  <ol class="log">
    {events.map(({ time, text }, place) => (
      <li key={place}>
        <time>{time}</time>
        <span>{text}</span>
      </li>
    ))}
  </ol>
);
