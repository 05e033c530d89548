import type { ComponentChildren, JSX } from 'preact';

/** Begins a section of a sheet, with a line under it. What can be done with the section stands to the right. */
export const SectionHead = ({
  heading,
  id,
  children,
}: {
  readonly heading: string;
  readonly id?: string;
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <div class="section-head">
    <h2 id={id}>{heading}</h2>
    {children}
  </div>
);
