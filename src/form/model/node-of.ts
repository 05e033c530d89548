import { EACH, type Path } from '../pointer';
import { autocompleteByName } from './autocomplete';
import { pathText, type Building } from './building';
import { optionOf, type Control } from './control';
import type { ChoiceField, Field, Group, List, Node, Option, When } from './form-model';
import { kindOf, type Kind } from './kind';
import { labelFromName } from './labels';
import {
  innerContext,
  isRecursive,
  objectContext,
  viewOf,
  type ObjectContext,
  type Property,
} from './object-context';
import { ownErrors } from './own-errors';
import { likelyPrivacy, statedPrivacy } from './privacy';
import { facet, numberFacet, stringFacet, textFacet, type SchemaView } from './schema-view';
import { numberFacets, textFacets } from './text-field';
import { both } from './when';

/** From so many options on, a select is easier than radio buttons ... */
const MANY_OPTIONS = 8;
/** ... unless they are sentences. */
const SHORT_OPTION = 40;

/** What the surroundings add to a node: rules of ui.json, and conditions of objects that are no groups on the page. */
export interface Frame {
  readonly shown: When;
  readonly enabled: When;
  /** Entries of a list that ui.json lays out itself. */
  readonly entryNodes?: (entry: ObjectContext) => Node[];
}

export const PLAIN: Frame = { shown: 'always', enabled: 'always' };

/** A property as a question, a group or a list; nothing when this engine has no way to ask for it, which is a finding. */
export const nodeOf = (
  b: Building,
  context: ObjectContext,
  property: Property,
  frame: Frame = PLAIN,
  control?: Control,
): Node | undefined => {
  const path = [...context.path, property.name];
  const view = viewOf(b, property, path);
  const kind = kindOf(b, view, path);
  if (property.declared.length === 0 || property.shown === 'never') return undefined;
  if (!kind) return unfit(b, property, path, 'No kind of question fits what the schema says here.');
  const shown = both(frame.shown, property.shown);
  const required = both(context.needed, property.required);
  const base = { ...words(b, view, property, control), path, shown };
  if (kind.kind === 'group') {
    const inner = innerContext(b, context, property);
    return inner ? groupNode(b, inner, base, frame) : unfit(b, property, path, RECURSION);
  }
  const enabled = facet(view, 'readOnly') === true ? 'never' : frame.enabled;
  if (kind.kind === 'list') {
    if (isRecursive(kind.items.flat(), context)) return unfit(b, property, path, RECURSION);
    return listNode(b, context, kind.items, view, { ...base, required, enabled }, frame, control);
  }
  return fieldNode(b, context, kind, view, { ...base, required, enabled }, control);
};

const RECURSION = 'The schema refers to itself.';

const unfit = (b: Building, property: Property, path: Path, why: string): Node | undefined => {
  b.findings.push({
    level: 'error',
    file: 'schema.json',
    pointer: property.declared[0]?.pointer ?? '',
    reason: `This engine version cannot show ${pathText(path)}. ${why}`,
    mend: 'Give it a type that has a question: text, number, boolean, a choice, a list of choices or objects, or an object with properties.',
  });
  return undefined;
};

/** The nodes of all properties of an object. */
export const nodesOf = (b: Building, context: ObjectContext, frame: Frame = PLAIN): Node[] =>
  [...context.properties.values()].flatMap((property) => nodeOf(b, context, property, frame) ?? []);

interface Words {
  readonly label: string;
  readonly hint?: string;
}

const words = (b: Building, view: SchemaView, property: Property, control?: Control): Words => {
  const hint = textFacet(b, view, 'description');
  const label = control?.label ?? textFacet(b, view, 'title');
  if (label === undefined) b.untitled.add(property.declared[0]?.pointer ?? '');
  return { label: label ?? labelFromName(property.name), ...(hint !== undefined && { hint }) };
};

type Base = Words & { readonly path: Path; readonly shown: When };
type InputBase = Base & { readonly required: When; readonly enabled: When };

const groupNode = (b: Building, inner: ObjectContext, base: Base, frame: Frame): Group => ({
  kind: 'group',
  ...base,
  nodes: nodesOf(b, inner, { shown: 'always', enabled: frame.enabled }),
  sideBySide: false,
});

const ENTRY = { sv: 'post', en: 'item' };

const listNode = (
  b: Building,
  context: ObjectContext,
  items: SchemaView,
  view: SchemaView,
  base: InputBase,
  frame: Frame,
  control?: Control,
): List => {
  const entry = objectContext(b, items.flat(), [...base.path, EACH], {
    needed: 'always',
    privacy: statedPrivacy(facet(view, 'x-privacy')) ?? context.privacy,
    open: context.open,
  });
  const maxItems = numberFacet(view, 'maxItems');
  const stated = optionOf(control, 'entryName');
  const named = control && b.text.read(`ui#${control.pointer}/options/entryName`, stated);
  const title = textFacet(b, items, 'title');
  const inFrame = { shown: 'always', enabled: base.enabled } as const;
  return {
    kind: 'list',
    ...base,
    nodes: frame.entryNodes ? frame.entryNodes(entry) : nodesOf(b, entry, inFrame),
    entryName:
      named ?? title?.replace(/^\p{Lu}(?!\p{Lu})/u, (c) => c.toLowerCase()) ?? ENTRY[b.text.language],
    minItems: numberFacet(view, 'minItems') ?? 0,
    ...(maxItems !== undefined && { maxItems }),
  };
};

const fieldNode = (
  b: Building,
  context: ObjectContext,
  kind: Exclude<Kind, { kind: 'group' } | { kind: 'list' }>,
  view: SchemaView,
  base: InputBase,
  control?: Control,
): Field => {
  const format = stringFacet(view, 'format');
  const stated = optionOf(control, 'autocomplete') ?? facet(view, 'x-autocomplete');
  const textual = kind.kind === 'text' || kind.kind === 'date';
  const autocomplete =
    typeof stated === 'string' ? stated : textual ? autocompleteByName(base.path) : undefined;
  const privacy =
    statedPrivacy(facet(view, 'x-privacy')) ?? context.privacy ?? likelyPrivacy(format, autocomplete);
  const start = facet(view, 'default');
  const errors = ownErrors(b, view);
  const common = {
    ...base,
    privacy,
    ...(start !== undefined && { default: start }),
    ...(autocomplete !== undefined && autocomplete !== '' && { autocomplete }),
    ...(errors && { errors }),
  };
  switch (kind.kind) {
    case 'text':
      return { ...common, ...textFacets(view, control) };
    case 'number':
      return { ...common, ...numberFacets(view, control) };
    case 'tick':
      return { ...common, kind: 'tick', value: kind.option.value };
    case 'choice':
      return { ...common, kind: 'choice', options: kind.options, as: choiceAs(kind.options, control) };
    case 'choices': {
      const [minItems, maxItems] = [numberFacet(view, 'minItems'), numberFacet(view, 'maxItems')];
      return {
        ...common,
        kind: 'choices',
        options: kind.options,
        ...(minItems !== undefined && { minItems }),
        ...(maxItems !== undefined && { maxItems }),
      };
    }
    default:
      return { ...common, kind: kind.kind };
  }
};

const choiceAs = (options: readonly Option[], control?: Control): ChoiceField['as'] => {
  const stated = optionOf(control, 'format');
  if (stated === 'radio' || stated === 'select') return stated;
  const short = options.every(({ label, hint }) => label.length <= SHORT_OPTION && hint === undefined);
  return options.length > MANY_OPTIONS && short ? 'select' : 'radio';
};
