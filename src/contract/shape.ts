/**
 * The TypeScript type of what a JSON Schema lets through, for schemas in the few words that ours are written in: `type`, `enum`,
 * `const`, `items`, `properties`, `required`. So what the API answers is told once, and the code that answers is held to it.
 */
export type Shape<S> = S extends { readonly const: infer C }
  ? C
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly type: readonly (infer T)[] }
      ? T extends string
        ? Shape<{ readonly type: T }>
        : never
      : S extends { readonly type: 'array'; readonly items: infer I }
        ? readonly Shape<I>[]
        : S extends {
              readonly type: 'object';
              readonly properties: infer P;
              readonly required: readonly (infer R)[];
            }
          ? { readonly [K in keyof P as K extends R ? K : never]: Shape<P[K]> } & {
              readonly [K in keyof P as K extends R ? never : K]?: Shape<P[K]> | undefined;
            }
          : S extends { readonly type: keyof Plain }
            ? Plain[S['type']]
            : unknown;

interface Plain {
  readonly string: string;
  readonly integer: number;
  readonly boolean: boolean;
  readonly null: null;
}
