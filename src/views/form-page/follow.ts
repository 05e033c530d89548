import type { FollowedTest, ShownNode, ShownPage } from '../../form/model/shown-form';
import type { Json } from '../../form/json';
import { choiceText } from '../../form/answer/choice-text';
import { tickText } from '../../form/answer/encode-field';
import { controlName } from '../../form/answer/pairs';
import { drawnNodes, type Placed } from './walk';

/** One that only comes and goes with the group it stands in needs no rule of its own. */
const hasRule = ({ follows }: ShownNode): boolean =>
  follows !== undefined && follows.every((all) => all.length > 0);

/** The nodes that come and go with an answer on the same page, each with the key that its wrapper carries. */
export const followKeys = (page: ShownPage): ReadonlyMap<ShownNode, string> => {
  const following = drawnNodes(page).filter(({ node }) => hasRule(node));
  return new Map(following.map(({ node }, place) => [node, String(place + 1)]));
};

/** What an HTML page makes of half a surrogate pair. */
const REPLACEMENT = 0xfffd;

/** A CSS string: everything but letters, digits and a few harmless signs by its code, so no name can end it. */
const cssString = (text: string): string => {
  const signs = Array.from(text).map((sign) => {
    if (/[\w/.-]/.test(sign)) return sign;
    const code = sign.codePointAt(0) ?? REPLACEMENT;
    return `\\${(code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code).toString(16)} `;
  });
  return `"${signs.join('')}"`;
};

/** Compound selectors: put one after another, both must hold. */
const NEVER = ':not(*)';
const ALWAYS = ':not(:not(*))';
const not = (selector: string): string => `:not(${selector})`;
const or = (selectors: readonly string[]): string =>
  selectors.length === 1
    ? (selectors[0] ?? NEVER)
    : selectors.length === 0
      ? NEVER
      : `:is(${selectors.join()})`;

/** What a chosen value posts, given the control that it is chosen in. */
const postedText = (value: Json, node: ShownNode | undefined): string => {
  const field = node?.kind === 'field' ? node.field : undefined;
  if (field?.kind === 'tick') return tickText(field, value);
  return choiceText(field?.kind === 'choice' || field?.kind === 'choices' ? field.options : [], value);
};

/** Selectors on the form, for all tests of a page. A circle of conditions ends where it meets itself. */
const selectors = (page: ShownPage) => {
  const byPointer = new Map<string, Placed>();
  for (const place of drawnNodes(page)) {
    if (place.node.kind === 'field') byPointer.set(place.node.pointer, place);
  }

  const chosen = (test: FollowedTest): string => {
    const node = byPointer.get(test.pointer)?.node;
    const name = `[name=${cssString(controlName(test.pointer))}]`;
    const isSelect = node?.kind === 'field' && node.field.kind === 'choice' && node.field.as === 'select';
    const options = test.anyOf.map((value) => {
      const chosenValue = `[value=${cssString(postedText(value, node))}]:checked`;
      return isSelect ? `${name} option${chosenValue}` : `${name}${chosenValue}`;
    });
    return options.length === 0 ? NEVER : `:has(${options.join()})`;
  };

  /** Chosen, and still asked for: what is hidden has no answer, though its box is still ticked. */
  const holds = (test: FollowedTest, seen: ReadonlySet<ShownNode>): string => {
    const place = byPointer.get(test.pointer);
    const asked = place === undefined ? [] : [...place.above, place.node];
    const positive = chosen(test) + asked.map((node) => (seen.has(node) ? '' : shown(node, seen))).join('');
    return test.not ? not(positive) : positive;
  };

  const shown = (node: ShownNode, seen: ReadonlySet<ShownNode>): string => {
    if (node.follows === undefined) return '';
    const now = new Set([...seen, node]);
    return or(node.follows.map((all) => all.map((test) => holds(test, now)).join('') || ALWAYS));
  };

  return (node: ShownNode): string => shown(node, new Set());
};

/**
 * Style rules that make a page follow its answers without script: what is not asked for is hidden. Browsers without
 * `:has` show everything, and the server strips what was not asked.
 * @returns CSS for `renderPage`'s own styles of the page; empty when nothing follows
 */
export const followRules = (page: ShownPage): string => {
  const keys = followKeys(page);
  if (keys.size === 0) return '';
  const shown = selectors(page);
  const rules = [...keys].map(
    ([node, key]) => `form${not(shown(node))} [data-follow="${key}"]{display:none}`,
  );
  return `@supports selector(:has(*)){${rules.join('')}}`;
};
