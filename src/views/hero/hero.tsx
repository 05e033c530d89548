import type { ComponentChildren, JSX } from 'preact';

export interface HeroProps {
  readonly heading: string;
  readonly lead: string;
  readonly children?: ComponentChildren;
}

/** The one strong surface, on the start page alone. */
export const Hero = ({ heading, lead, children }: HeroProps): JSX.Element => (
  <div class="hero">
    <div class="wrap">
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      {children}
    </div>
  </div>
);
