import { isObject, type Json, type JsonObject } from '../json';
import type { Pointer } from '../pointer';
import type { Building } from './building';
import type { Node, Page, When } from './form-model';
import type { ObjectContext } from './object-context';
import { labelFromName } from './labels';
import { pageKeys } from './page-keys';
import { PLAIN, type Frame, type Place } from './place';
import { below } from './schema-parts';
import { checkElement } from './ui-check';
import { collectChecks } from './ui-checks';
import { walkAll, walkElement } from './ui-elements';
import { remarkIn } from './ui-fault';
import { leftOver } from './ui-left-over';
import { noteHiding, ruleOf } from './ui-rule';
import { elementsOf, enabledIn, isMentioned, newWalk, optionsIn, optionText, type UiWalk } from './ui-walk';
import { both } from './when';

/**
 * The pages as ui.json lays them out: one for each Category, else one for all.
 * @param whole the answer itself, where it is no object
 */
export const uiPages = (
  b: Building,
  root: ObjectContext,
  ui: JsonObject,
  title: string,
  whole?: Place,
): Page[] => {
  const walk = newWalk(b, root, whole);
  const key = pageKeys();
  const told = new Set<Pointer>();
  const pages = categories(ui, '').map(({ element, pointer, around }): Page => {
    b.budget.questions = 0;
    const rules = around.map((outer) => ({ ...outer, rule: ruleOf(b, outer.element, outer.pointer, root) }));
    const frame = rules.reduce<Frame>((all, outer) => {
      if (!told.has(outer.pointer)) checkAround(b, outer.element, outer.pointer);
      told.add(outer.pointer);
      return {
        shown: both(all.shown, outer.rule.shown),
        enabled: enabledIn(outer.element, outer.rule.enabled, all.enabled),
      };
    }, PLAIN);
    const page: Page =
      element['type'] === 'Category'
        ? categoryPage(walk, element, pointer, frame, key)
        : { key: key(title), title, nodes: walkElement(walk, element, pointer, frame), shown: 'always' };
    for (const outer of rules) noteHiding(b, outer.rule, outer.pointer, root, page.nodes);
    return page;
  });
  const rest = restOf(walk, root, whole);
  const last = pages.pop();
  if (!last) return rest.length === 0 ? [] : [{ key: key(title), title, nodes: rest, shown: 'always' }];
  return [...pages, { ...last, nodes: [...last.nodes, ...rest] }];
};

const restOf = (walk: UiWalk, root: ObjectContext, whole: Place | undefined): Node[] => {
  if (whole === undefined) return leftOver(walk, root, '');
  if (isMentioned(walk, [])) return [];
  remarkIn(
    walk.b,
    '',
    'No control asks for the answer itself; it was put last.',
    'Add { "type": "Control", "scope": "#" } where it belongs.',
  );
  const node = walk.b.nodeAt(walk.b, whole);
  return node ? [node] : [];
};

/** Layouts around the pages: what they say themselves. */
const checkAround = (b: Building, element: JsonObject, pointer: Pointer): void => {
  const type = element['type'];
  if (type !== 'Categorization' && type !== 'VerticalLayout') return;
  checkElement(b, element, type, pointer);
  if (type === 'Categorization' && typeof element['label'] === 'string' && pointer !== '')
    remarkIn(
      b,
      below(pointer, 'label'),
      'The label of a Categorization is shown nowhere: its categories are pages of their own.',
      'Take it away, or put its words into the labels of the categories.',
    );
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

/** A page without a heading leaves people lost. */
const headingOf = (b: Building, { id, i18n }: JsonObject, pointer: Pointer): string => {
  const reason = 'A Category has no label: its page has no heading of its own.';
  remarkIn(b, pointer, reason, 'Give it a "label".', 'group-without-legend');
  const name = [id, i18n].find((one) => typeof one === 'string' && one !== '');
  return labelFromName(typeof name === 'string' ? name : b.definition.id);
};

const categoryPage = (
  walk: UiWalk,
  element: JsonObject,
  pointer: Pointer,
  around: Frame,
  key: ReturnType<typeof pageKeys>,
): Page => {
  const { b, base } = walk;
  checkElement(b, element, 'Category', pointer);
  const rule = ruleOf(b, element, pointer, base);
  const frame: Frame = {
    shown: 'always',
    enabled: enabledIn(element, rule.enabled, around.enabled),
  };
  const nodes = walkAll(walk, elementsOf(element), pointer, frame);
  const shown: When = both(around.shown, rule.shown);
  const options = optionsIn(element);
  collectChecks(b, options, pointer, base.path, shown);
  noteHiding(b, rule, pointer, base, nodes);
  const swedish = typeof element['label'] === 'string' ? element['label'] : undefined;
  const id = typeof element['id'] === 'string' ? element['id'] : undefined;
  const description = optionText(b, element, pointer, 'description');
  return {
    key: key(id, swedish),
    title: b.text.read(`ui#${below(pointer, 'label')}`, element['label']) ?? headingOf(b, element, pointer),
    ...(description !== undefined && { description }),
    nodes,
    shown,
    ...(options['stop'] === true && { stop: true as const }),
  };
};
