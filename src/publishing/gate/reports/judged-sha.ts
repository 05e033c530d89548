import { createHash } from 'node:crypto';
import { fingerprint } from '../../../catalogue';
import { versionContent, type FormDefinition } from '../../../form';

/**
 * SHA-256 of all in a folder that the gate looks at: what belongs to the version, how older answers come over, and the settings that
 * point at questions. A folder whose examples or opening hours are others is judged alike.
 */
export const judgedSha = (definition: FormDefinition): string => {
  const { migrations = [], service } = definition;
  const { newVersion = 'keep', sortBy = [] } = service;
  return createHash('sha256')
    .update(fingerprint(versionContent(definition)))
    .update(JSON.stringify([migrations, newVersion, sortBy]))
    .digest('hex');
};
