import canonicalize from 'canonicalize';
import type { JsonObject, JsonSchema } from '../json';
import type { FormDefinition, Service } from './form-definition';

/**
 * What a case was judged by and read by. A change in it is a new version; contact, categories, examples and the other
 * things of service.json are live and make none.
 */
export interface VersionContent {
  readonly schema: JsonSchema;
  readonly ui?: JsonObject;
  readonly service: Pick<
    Service,
    | 'title'
    | 'received'
    | 'nextSteps'
    | 'handling'
    | 'authority'
    | 'privacy'
    | 'retention'
    | 'login'
    | 'assurance'
    | 'contactAt'
    | 'provesContact'
  >;
  readonly texts: FormDefinition['texts'];
}

const KEPT = [
  'title',
  'received',
  'nextSteps',
  'handling',
  'authority',
  'privacy',
  'retention',
  'login',
  'assurance',
  'contactAt',
  'provesContact',
] as const;

const isKept = (key: string) =>
  !key.startsWith('service#') || KEPT.some((name) => new RegExp(`^service#/${name}(/|$)`).test(key));

const filtered = <T>(
  object: Readonly<Record<string, T>>,
  keep: (name: string) => boolean,
): Record<string, T> => Object.fromEntries(Object.entries(object).filter(([name]) => keep(name)));

export const versionContent = ({ schema, ui, service, texts }: FormDefinition): VersionContent => ({
  schema,
  ...(ui && { ui }),
  service: filtered(service as Record<string, unknown>, (name) => KEPT.some((kept) => kept === name)),
  texts: Object.fromEntries(
    Object.entries(texts).map(([language, words]) => [language, filtered(words, isKept)]),
  ),
});

/**
 * A version as it is offered: what belongs to it is its own; contact, subjects, examples and the other live things are as its
 * folder is now, in the languages that the version is in.
 */
export const withLiveParts = (version: FormDefinition, folder: FormDefinition): FormDefinition => ({
  ...version,
  service: {
    ...filtered(folder.service as Record<string, unknown>, (name) => !KEPT.some((kept) => kept === name)),
    ...version.service,
  },
  texts: Object.fromEntries(
    Object.entries(version.texts).map(([language, words]) => [
      language,
      { ...filtered(folder.texts[language] ?? {}, (key) => !isKept(key)), ...words },
    ]),
  ),
  examples: folder.examples,
});

/** The content as RFC 8785 writes it: equal content gives equal text, and so the same hash, whoever wrote the files. */
export const canonicalContent = (content: VersionContent): string => canonicalize(content) ?? '';

/** The form of a stored version. It has no examples, and of the service only what belongs to the version. */
export const definitionOf = (id: string, content: VersionContent): FormDefinition => ({
  id,
  ...content,
  examples: {},
});
