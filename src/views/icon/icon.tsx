import type { JSX } from 'preact';
import { shapes } from './shapes';

export type IconName = keyof typeof shapes;

/** They point on, which is to the left in a text from right to left. */
const POINTS: ReadonlySet<IconName> = new Set<IconName>(['forward', 'open']);

export interface IconProps {
  readonly name: IconName;
}

/** A sign beside words, never instead of them: hidden from those who listen. */
export const Icon = ({ name }: IconProps): JSX.Element => (
  <svg class={POINTS.has(name) ? 'icon points' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    {shapes[name]}
  </svg>
);

/** A name from a municipality's file; an unknown one becomes the town hall. */
export const iconNamed = (name: string): IconName =>
  Object.hasOwn(shapes, name) ? (name as IconName) : 'civic';
