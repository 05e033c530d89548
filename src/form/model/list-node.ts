import type { Json } from '../json';
import { EACH, type Pointer } from '../pointer';
import type { Building } from './building';
import { optionOf, type Control } from './control';
import type { List, Node, When } from './form-model';
import { isObjects, type Items } from './kind';
import { objectContext } from './object-context';
import { nodesOf } from './object-nodes';
import type { Frame, Place } from './place';
import { statedPrivacy } from './privacy';
import { partsOf } from './schema-parts';
import { facet, numberFacet, textFacet, type SchemaView } from './schema-view';
import { wantedIn } from './wanted-words';

interface ListBase {
  readonly label: string;
  readonly hint?: string;
  readonly path: Place['path'];
  readonly nullable?: true;
  readonly shown: When;
  readonly required: When;
  readonly enabled: When;
}

const ENTRY = { sv: 'post', en: 'item' };

/** A list with what is asked of each of its entries. */
export const listNode = (
  b: Building,
  place: Place,
  items: Items,
  view: SchemaView,
  base: ListBase,
  frame: Frame,
  control?: Control,
): List => {
  const minItems = numberFacet(view, 'minItems') ?? 0;
  const maxItems = numberFacet(view, 'maxItems');
  const start = facet(view, 'default');
  const inside: Frame = { shown: 'always', enabled: base.enabled };
  const privacy = statedPrivacy(facet(view, 'x-privacy')) ?? place.privacy;
  const within: Place = {
    ...place,
    ...(privacy && { privacy }),
    shown: 'always',
    required: 'always',
    chooser: 0,
  };
  const places = items.places.flatMap((pointer, at): Node[] => {
    const path = [...place.path, at];
    const required = at < minItems ? 'always' : 'never';
    const node = b.nodeAt(
      b,
      { ...within, path, name: String(at + 1), declared: always(pointer), required },
      inside,
    );
    return node ? [node] : [];
  });
  const rest = typeof items.rest === 'string' ? undefined : items.rest.schema;
  const entryView = rest === undefined ? [] : [partsOf(b, rest, [...place.path, EACH])];
  const stated = optionOf(control, 'entryName');
  const named = control && b.text.read(`ui#${control.pointer}/options/entryName`, stated);
  const entryName =
    named ??
    textFacet(b, entryView, 'title')?.replace(/^\p{Lu}(?!\p{Lu})/u, (c) => c.toLowerCase()) ??
    ENTRY[b.text.language];
  const nodes = items.rest === 'nothing' ? [] : entryNodes(b, within, rest, entryName, inside, frame);
  const wanted = wantedIn(b, view, [...place.path, EACH], { nodes });
  return {
    kind: 'list',
    ...base,
    nodes,
    ...(wanted !== undefined && { wanted }),
    ...(places.length > 0 && { places }),
    entryName,
    minItems,
    ...(maxItems !== undefined && { maxItems }),
    ...(Array.isArray(start) && start.length > 0 && { default: start }),
  };
};

/** What a list begins with where a person opens it: an entry without answers; nothing in a list of told places. */
export const openedList = (b: Building, { path }: Place, { places, rest }: Items): readonly Json[] => {
  if (places.length > 0) return [];
  return [typeof rest !== 'string' && isObjects(b, rest.schema, [...path, EACH]) ? {} : null];
};

const always = (pointer: Pointer) => [{ pointer, when: 'always' as const }];

const entryNodes = (
  b: Building,
  within: Place,
  rest: Pointer | undefined,
  entryName: string,
  inside: Frame,
  frame: Frame,
): Node[] => {
  const path = [...within.path, EACH];
  if (rest !== undefined && isObjects(b, rest, path)) {
    const { privacy, open } = within;
    const entry = objectContext(b, partsOf(b, rest, path), path, { needed: 'always', privacy, open });
    return frame.entryNodes ? frame.entryNodes(entry) : nodesOf(b, entry, inside);
  }
  const declared = rest === undefined ? [] : always(rest);
  const node = b.nodeAt(b, { ...within, path, name: entryName, declared }, inside);
  return node ? [node] : [];
};
