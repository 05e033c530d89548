import { isObject, type Json, type JsonObject } from '../json';
import type { Pointer } from '../pointer';
import type { Building } from './building';
import type { Page, When } from './form-model';
import { PLAIN, type Frame } from './node-of';
import type { ObjectContext } from './object-context';
import { pageKeys } from './page-keys';
import { below } from './schema-parts';
import {
  elementsOf,
  leftOver,
  optionText,
  valuePaths,
  walkAll,
  walkElement,
  type UiWalk,
} from './ui-elements';
import { ruleOf } from './ui-rule';
import { both } from './when';

/** The pages as ui.json lays them out: one for each Category, else one for all. */
export const uiPages = (b: Building, root: ObjectContext, ui: JsonObject, title: string): Page[] => {
  const walk: UiWalk = { b, base: root, mentioned: [] };
  const key = pageKeys();
  const pages = categories(ui, '').map(({ element, pointer, around }): Page => {
    const frame = around.reduce<Frame>((all, outer) => {
      const rule = ruleOf(b, outer.element, outer.pointer, root);
      return { shown: both(all.shown, rule.shown), enabled: both(all.enabled, rule.enabled) };
    }, PLAIN);
    return element['type'] === 'Category'
      ? categoryPage(walk, element, pointer, frame, key)
      : {
          key: key(title),
          title,
          nodes: walkElement(walk, element, pointer, frame),
          shown: 'always',
        };
  });
  const rest = leftOver(walk, root, '');
  const last = pages.pop();
  if (!last) return rest.length === 0 ? [] : [{ key: key(title), title, nodes: rest, shown: 'always' }];
  return [...pages, { ...last, nodes: [...last.nodes, ...rest] }];
};

interface Placed {
  readonly element: JsonObject;
  readonly pointer: Pointer;
  readonly around: readonly { readonly element: JsonObject; readonly pointer: Pointer }[];
}

/** The elements that become pages: all categories, however deep, or the whole when there are none. */
const categories = (ui: JsonObject, pointer: Pointer, around: Placed['around'] = []): Placed[] => {
  const here = { element: ui, pointer };
  const holdsCategories = (element: Json): boolean =>
    isObject(element) &&
    (element['type'] === 'Category' ||
      element['type'] === 'Categorization' ||
      (element['type'] === 'VerticalLayout' && elementsOf(element).some(holdsCategories)));
  if (ui['type'] === 'Category' || !holdsCategories(ui)) return [{ ...here, around }];
  return elementsOf(ui).flatMap((element, place) =>
    isObject(element) ? categories(element, below(pointer, 'elements', place), [...around, here]) : [],
  );
};

const categoryPage = (
  { b, base, mentioned }: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  around: Frame,
  key: ReturnType<typeof pageKeys>,
): Page => {
  const rule = ruleOf(b, element, pointer, base);
  const frame: Frame = { shown: 'always', enabled: both(around.enabled, rule.enabled) };
  const nodes = walkAll({ b, base, mentioned }, elementsOf(element), pointer, frame);
  const shown: When = both(around.shown, rule.shown);
  if (rule.hides)
    b.ruled.push({
      pointer: below(pointer, 'rule'),
      rule: rule.hides,
      base,
      paths: nodes.flatMap(valuePaths),
    });
  const swedish = typeof element['label'] === 'string' ? element['label'] : undefined;
  const id = typeof element['id'] === 'string' ? element['id'] : undefined;
  const description = optionText(b, element, pointer, 'description');
  return {
    key: key(id, swedish),
    title: b.text.read(`ui#${below(pointer, 'label')}`, element['label']) ?? '',
    ...(description !== undefined && { description }),
    nodes,
    shown,
  };
};
