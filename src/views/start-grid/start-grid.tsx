import type { ComponentChildren, JSX } from 'preact';

/** Two columns where there is room: what many look for, and all subjects. */
export const StartGrid = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="start-grid">{children}</div>
);

export interface StartPartProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

export const StartPart = ({ id, heading, children }: StartPartProps): JSX.Element => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
);
