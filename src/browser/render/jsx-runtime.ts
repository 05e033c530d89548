/**
 * What the views' JSX becomes in the browser. They are plain functions from props to markup, without state or effects, so that
 * drawing them needs no more than this: a library would weigh more than all our components together (see ARCHITECTURE.md).
 */
import type { ComponentChildren } from 'preact';

export type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };

/** An element or component that is to be drawn. */
export interface Described {
  readonly type: string | ((props: Props) => unknown);
  readonly props: Props;
  readonly key: unknown;
}

export const jsx = (type: Described['type'], props: Props, key?: unknown): Described => ({
  type,
  props,
  key,
});
export const jsxs = jsx;
export const Fragment = ({ children }: Props): unknown => children;
