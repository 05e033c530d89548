import { ANY, EACH, type Path } from '../pointer';
import type { Building } from './building';
import { FETCHED_FROM, type FetchedFrom } from './form-model';
import { below } from './schema-parts';
import { facet, type SchemaView } from './schema-view';

/** What a sign-in fills a question in with, from `x-prefill`. What says so and is never filled in is found. */
export const prefillOf = (
  b: Building,
  view: SchemaView,
  kind: string,
  path: Path,
): FetchedFrom | undefined => {
  const stated = facet(view, 'x-prefill');
  if (stated === undefined) return undefined;
  const from = FETCHED_FROM.find((one) => one === stated);
  if (from === undefined)
    complain(
      b,
      view,
      `"x-prefill" is ${JSON.stringify(stated)}, which no sign-in tells.`,
      `Write one of ${FETCHED_FROM.join(', ')}.`,
    );
  else if (kind !== 'text' || path.some((token) => token === EACH || token === ANY))
    complain(
      b,
      view,
      '"x-prefill" stands at a question that is never filled in: only one for text is, and none in a list.',
      'Move it to a question for text that is asked once, or take it away.',
    );
  else if ((b.definition.service.login ?? 'none') === 'none')
    complain(
      b,
      view,
      '"x-prefill" is never used: nobody signs in for this form.',
      'Write "login": "optional" or "required" in service.json, or take "x-prefill" away.',
    );
  return kind === 'text' ? from : undefined;
};

const complain = (b: Building, view: SchemaView, reason: string, mend: string): void => {
  const part = view.flat().find(({ schema }) => 'x-prefill' in schema);
  const pointer = below(part?.pointer ?? '', 'x-prefill');
  // A schema that several questions refer to is told of once.
  if (b.findings.some((one) => one.pointer === pointer && one.reason === reason)) return;
  b.findings.push({ level: 'warning', file: 'schema.json', pointer, reason, mend });
};
