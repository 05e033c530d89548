import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page's markup, read as a browser reads it when it posts the form without touching anything. */
export interface PageControls {
  /** Name -> values, in the order of the page: what a browser posts. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
  /** What would keep someone from using the page: controls without a label, groups without a legend, ids used twice. */
  readonly faults: readonly string[];
}

export const pageControls = (html: string): PageControls => {
  const elements = [...walk(parseFragment(html))];
  return { pairs: pairsOf(elements), faults: faultsIn(elements) };
};

type Element = Tree.Element;

interface Found {
  readonly element: Element;
  readonly around: readonly Element[];
}

function* walk(node: Tree.ParentNode, around: readonly Element[] = []): Generator<Found> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield { element: child, around };
    yield* walk(child, [...around, child]);
  }
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;
const has = (element: Element, name: string) => attribute(element, name) !== undefined;

const textOf = (node: Tree.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const isDisabled = ({ element, around }: Found) =>
  has(element, 'disabled') || around.some((outer) => outer.tagName === 'fieldset' && has(outer, 'disabled'));

const pairsOf = (elements: readonly Found[]): Map<string, string[]> => {
  const pairs = new Map<string, string[]>();
  for (const found of elements) {
    const name = attribute(found.element, 'name');
    if (name === undefined || isDisabled(found)) continue;
    for (const value of valuesOf(found.element)) pairs.set(name, [...(pairs.get(name) ?? []), value]);
  }
  return pairs;
};

/** The values that a control contributes to its form's entry list (HTML standard, "Constructing the entry list"). */
const valuesOf = (element: Element): string[] => {
  switch (element.tagName) {
    case 'input':
      return inputValue(element);
    case 'textarea':
      return [crlf(element.childNodes.map(textOf).join(''))];
    case 'select': {
      const options = [...walk(element)].map((found) => found.element).filter((e) => e.tagName === 'option');
      const chosen = options.filter((option) => has(option, 'selected'));
      const [first] = options.filter((option) => !has(option, 'disabled'));
      const posted = chosen.length > 0 ? chosen : first ? [first] : [];
      return posted.map((option) => attribute(option, 'value') ?? option.childNodes.map(textOf).join(''));
    }
    default:
      return [];
  }
};

const inputValue = (element: Element): string[] => {
  const type = attribute(element, 'type') ?? 'text';
  if (['submit', 'button', 'reset', 'image', 'file'].includes(type)) return [];
  const value = attribute(element, 'value');
  if (type === 'radio' || type === 'checkbox') return has(element, 'checked') ? [value ?? 'on'] : [];
  return [type === 'hidden' ? (value ?? '') : (value ?? '').replace(/[\r\n]/g, '')];
};

const crlf = (text: string) => text.replace(/\r\n?|\n/g, '\r\n');

const CONTROLS = new Set(['input', 'textarea', 'select']);

const faultsIn = (elements: readonly Found[]): string[] => {
  const ids = elements.flatMap(({ element }) => attribute(element, 'id') ?? []);
  const known = new Set(ids);
  const labelled = new Set(
    elements.flatMap(({ element }) =>
      element.tagName === 'label' && textOf(element).trim() !== '' ? (attribute(element, 'for') ?? []) : [],
    ),
  );
  const refers = (element: Element, name: string) =>
    (attribute(element, name) ?? '').split(/\s+/).filter((id) => id !== '');
  const isNamed = ({ element, around }: Found) =>
    labelled.has(attribute(element, 'id') ?? '\0') ||
    (attribute(element, 'aria-label') ?? '').trim() !== '' ||
    refers(element, 'aria-labelledby').some((id) => known.has(id)) ||
    around.some((outer) => outer.tagName === 'label' && textOf(outer).trim() !== '');
  const found: string[] = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `twice: #${id}`);
  for (const one of elements) {
    const { element } = one;
    const name = attribute(element, 'name') ?? attribute(element, 'id') ?? '';
    if (CONTROLS.has(element.tagName) && attribute(element, 'type') !== 'hidden' && !isNamed(one))
      found.push(`no label: ${name}`);
    if (element.tagName === 'fieldset') {
      const legend = element.childNodes.find((child) => 'tagName' in child && child.tagName === 'legend');
      if ((legend === undefined || textOf(legend).trim() === '') && !isNamed(one))
        found.push(`no legend: ${name}`);
    }
    for (const way of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'])
      for (const id of refers(element, way)) if (!known.has(id)) found.push(`${way} leads nowhere: #${id}`);
  }
  return found;
};
