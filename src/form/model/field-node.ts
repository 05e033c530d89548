import type { Json } from '../json';
import { EACH, type Path } from '../pointer';
import { autocompleteByName } from './autocomplete';
import type { Building } from './building';
import { optionOf, type Control } from './control';
import type { ChoiceField, ChoicesField, Field, Option, Privacy, When } from './form-model';
import type { Kind } from './kind';
import { fileFacets } from './file-facets';
import { ownErrors } from './own-errors';
import { prefillOf } from './prefill';
import { likelyPrivacy, statedPrivacy } from './privacy';
import { facet, numberFacet, stringFacet, type SchemaView } from './schema-view';
import { numberFacets, textFacets } from './text-field';
import { wantedIn } from './wanted-words';

/** From so many options on, a select is easier than radio buttons ... */
const MANY_OPTIONS = 8;
/** ... unless they are sentences; and from so many on, a search among them is easier than both. */
const SHORT_OPTION = 40;
const VERY_MANY_OPTIONS = 100;
/** From so many tick boxes on, a search among them is easier. */
const MANY_TICKS = 40;

export type FieldKind = Exclude<Kind, { kind: 'group' | 'list' | 'union' | 'types' }>;

interface FieldBase {
  readonly label: string;
  readonly hint?: string;
  readonly path: Path;
  readonly nullable?: true;
  readonly shown: When;
  readonly required: When;
  readonly enabled: When;
}

/** A value as one question. */
export const fieldNode = (
  b: Building,
  around: Privacy | undefined,
  kind: FieldKind,
  view: SchemaView,
  base: FieldBase,
  control?: Control,
): Field => {
  const common = { ...base, ...commonFacets(b, around, kind, view, base.path, control) };
  switch (kind.kind) {
    case 'text':
      return { ...common, ...textFacets(view, control) };
    case 'number':
      return { ...common, ...numberFacets(view, control) };
    case 'tick':
      return {
        ...common,
        kind: 'tick',
        value: kind.option.value,
        ...(kind.option.value !== true && base.required === 'always' && { fixed: kind.option.label }),
      };
    case 'choice':
      return { ...common, kind: 'choice', options: kind.options, as: choiceAs(kind.options, control) };
    case 'choices': {
      const wanted = wantedIn(b, view, [...base.path, EACH], { options: kind.options });
      const [minItems, maxItems] = [numberFacet(view, 'minItems'), numberFacet(view, 'maxItems')];
      return {
        ...common,
        kind: 'choices',
        options: kind.options,
        as: choicesAs(kind.options, control),
        ...(wanted !== undefined && { wanted }),
        ...(minItems !== undefined && { minItems }),
        ...(maxItems !== undefined && { maxItems }),
      };
    }
    case 'file':
      return { ...common, ...fileFacets(kind, view, control) };
    case 'time': {
      const format = stringFacet(view, 'format');
      return { ...common, kind: 'time', ...(format !== undefined && { format }) };
    }
    default:
      return { ...common, kind: kind.kind };
  }
};

const TEXTUAL = new Set(['text', 'date']);

const commonFacets = (
  b: Building,
  around: Privacy | undefined,
  { kind }: FieldKind,
  view: SchemaView,
  path: Path,
  control: Control | undefined,
) => {
  const stated = optionOf(control, 'autocomplete') ?? facet(view, 'x-autocomplete');
  const byName = TEXTUAL.has(kind) ? autocompleteByName(path) : undefined;
  const autocomplete = typeof stated === 'string' ? stated : byName;
  const privacy =
    statedPrivacy(facet(view, 'x-privacy')) ??
    around ??
    likelyPrivacy(stringFacet(view, 'format'), autocomplete);
  const start: Json | undefined = facet(view, 'default');
  const errors = ownErrors(b, view);
  const fetched = prefillOf(b, view, kind, path);
  return {
    privacy,
    ...(fetched !== undefined && { fetched }),
    ...(start !== undefined && { default: start }),
    ...(autocomplete !== undefined && autocomplete !== '' && { autocomplete }),
    ...(errors && { errors }),
  };
};

const choiceAs = (options: readonly Option[], control?: Control): ChoiceField['as'] => {
  const stated = optionOf(control, 'format');
  if (stated === 'radio' || stated === 'select' || stated === 'search') return stated;
  if (options.length > VERY_MANY_OPTIONS) return 'search';
  const short = options.every(({ label, hint }) => label.length <= SHORT_OPTION && hint === undefined);
  return options.length > MANY_OPTIONS && short ? 'select' : 'radio';
};

const choicesAs = (options: readonly Option[], control?: Control): ChoicesField['as'] => {
  const stated = optionOf(control, 'format');
  if (stated === 'search') return 'search';
  return options.length > MANY_TICKS && stated === undefined ? 'search' : 'ticks';
};
