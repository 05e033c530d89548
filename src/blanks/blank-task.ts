import { fingerprint } from '../catalogue';
import {
  type FormDefinition,
  type FormModel,
  localMunicipality,
  localService,
  type Municipality,
  versionContent,
} from '../form';
import type { BlankTask } from './make-blank';

/** What a blank is made from: the version with its questions, and what the form's folder and the municipality say today. */
export interface BlankSource {
  /** The version's. */
  readonly content: FormDefinition;
  /** Of the version, in the wanted language. */
  readonly model: FormModel;
  /** The folder's as it is today: who to ask, what to have at hand. */
  readonly definition: FormDefinition;
  readonly municipality: Municipality;
  readonly publishedAt: Date;
  /** Where residents reach the service; without it the blank has no QR code and no link. */
  readonly publicUrl?: string;
}

/** All that a blank tells, as plain data for the thread that makes it. */
export const blankTask = (source: BlankSource): BlankTask => {
  const { content, model, definition, publishedAt, publicUrl } = source;
  const { name, portal, contact, theme } = localMunicipality(source.municipality, model.language);
  const { schema, ui } = content;
  return {
    model,
    files: { schema, ...(ui && { ui }) },
    facts: {
      version: fingerprint(versionContent(content)),
      created: publishedAt,
      municipality: { name, portal, contact },
      service: localService(definition, model.textLanguage),
      ...(publicUrl !== undefined && { link: `${publicUrl}/tjanster/${definition.id}` }),
    },
    ...(theme?.accent !== undefined && { accent: theme.accent }),
  };
};
