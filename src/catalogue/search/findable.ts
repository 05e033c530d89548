import { createHash } from 'node:crypto';
import { buildModel, engineLanguage, localService, type Service, type ServiceElsewhere } from '../../form';
import type { OfferedForm } from '../offered-form';

/** Raised when the same forms are to be found by other words than before. */
const EDITION = 1;

/** A service in one language, as it is found. */
export interface Findable {
  readonly id: string;
  readonly language: string;
  /** PostgreSQL's name of the language's grammar. */
  readonly config: 'swedish' | 'english' | 'simple';
  /** Changes with what it is found by. */
  readonly madeOf: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  /** Headings and questions inside it. Asked for only when something has changed: it builds the whole form. */
  inside(): readonly string[];
}

const configOf = (language: string): Findable['config'] =>
  language === 'sv' ? 'swedish' : language === 'en' ? 'english' : 'simple';

/** Of what is found in a language, the one in which the service has its texts; Swedish is in the files. */
export const languageOf = (texts: Readonly<Record<string, unknown>>, wanted: string): string => {
  if (Object.hasOwn(texts, wanted)) return wanted;
  const near = engineLanguage(wanted);
  return Object.hasOwn(texts, near) ? near : 'sv';
};

const languagesOf = (texts: Readonly<Record<string, unknown>>): string[] => [
  ...new Set(['sv', ...Object.keys(texts)]),
];

/** A form in each of its languages. */
export const findableForms = ({ id, definition, version }: OfferedForm): Findable[] =>
  languagesOf(definition.texts).map((language) => {
    const service = localService(definition, language);
    const model = () => buildModel(version.definition, language);
    return {
      ...told(id, language, service, version.id),
      get title() {
        return service.title ?? model().title;
      },
      inside: () => model().pages.flatMap((page) => [page.title, ...page.nodes.map((node) => node.label)]),
    };
  });

/** A service that leads elsewhere, in each of its languages. */
export const findableElsewhere = (offered: ServiceElsewhere): Findable[] =>
  languagesOf(offered.texts).map((language) => {
    const service = localService(offered, language);
    return {
      ...told(offered.id, language, service, ''),
      title: service.title ?? offered.service.title,
      inside: () => [],
    };
  });

const told = (id: string, language: string, service: Service, versionId: string) => {
  const { title, keywords = [], summary = '' } = service;
  const content = [EDITION, versionId, title, keywords, summary];
  return {
    id,
    language,
    config: configOf(language),
    madeOf: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    keywords,
    summary,
  };
};
