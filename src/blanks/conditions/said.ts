import type { ConditionTexts } from '../text/blank-texts';

/** A condition on its way into words: clauses that go together. */
export type Said =
  | { readonly kind: 'clause'; readonly words: (not: boolean) => string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Said[] }
  | { readonly kind: 'not'; readonly part: Said };

export const all = (parts: readonly Said[]): Said => ({ kind: 'all', parts });
export const any = (parts: readonly Said[]): Said => ({ kind: 'any', parts });
export const not = (part: Said): Said => ({ kind: 'not', part });

/** The clauses joined, for example `du svarade ”Ja” på ”A” och du fyllde i ”B”`. Empty for what always holds. */
export const inWords = (said: Said, texts: ConditionTexts): string => joined(said, false, texts).words;

interface Joined {
  readonly words: string;
  /** How it was put together, for what it is joined to. */
  readonly by: 'all' | 'any' | undefined;
}

const joined = (said: Said, negated: boolean, texts: ConditionTexts): Joined => {
  switch (said.kind) {
    case 'clause':
      return { words: said.words(negated), by: undefined };
    case 'not':
      return joined(said.part, !negated, texts);
    default: {
      // Not both is: not the one or not the other.
      const by = negated === (said.kind === 'all') ? 'any' : 'all';
      const parts = said.parts
        .map((part) => joined(part, negated, texts))
        .filter(({ words }) => words !== '');
      const once = parts.filter(({ words }, at) => parts.findIndex((other) => other.words === words) === at);
      const [first] = once;
      if (first !== undefined && once.length === 1) return first;
      const isMixed = once.some((part) => part.by !== undefined && part.by !== by);
      const sign = by === 'all' ? texts.and : texts.or;
      return { words: once.map(({ words }) => words).join(isMixed ? `,${sign}` : sign), by };
    }
  }
};
