import { toPointer, type Json, type JsonObject, type VersionContent } from '../../form';
import type { Change, Said } from './change';
import { compareSchemas } from './compare-schemas';
import { compareTexts } from './compare-texts';
import { compareUi } from './compare-ui';
import { same } from './same';
import { changedFrom, keywordWord } from './sentences';
import { nameOf } from './subject';

const SERVICE: Said = { sv: 'Tjänsten', en: 'The service' };

/**
 * What differs between two versions of a form, in plain Swedish and English: schema.json, then pages, then the part of
 * service.json that belongs to a version, then translations. Versions that say the same give an empty list; anything that does
 * not gives at least one change.
 */
export const compareVersions = (before: VersionContent, after: VersionContent): readonly Change[] => {
  const english = { before: before.texts['en'] ?? {}, after: after.texts['en'] ?? {} };
  return [
    ...compareSchemas(before.schema, after.schema, {
      pointer: '',
      subject: nameOf(before.schema, '', 'Formuläret', english.before),
      isForm: true,
      english,
    }),
    ...compareUi(
      { ui: before.ui, schema: before.schema, english: english.before },
      { ui: after.ui, schema: after.schema, english: english.after },
    ),
    ...compareService(before.service as JsonObject, after.service as JsonObject),
    ...compareTexts(before.texts, after.texts, after),
  ];
};

/** Contact, categories and the other live things are not here: changing them makes no version. */
const compareService = (before: JsonObject, after: JsonObject): Change[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((name) => !same(before[name], after[name]))
    .map((name): Change => {
      const [was, is]: (Json | undefined)[] = [before[name], after[name]];
      return {
        kind: 'service-changed',
        file: 'service.json',
        pointer: toPointer([name]),
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        said: changedFrom(SERVICE, keywordWord(name), was, is),
      };
    });
