import { blankTask } from '../../blanks';
import { buildModel, type FormFolder, type Municipality } from '../../form';
import { asKept, definitionIn } from './sample-receipt';

/** What a form's blank is made of, as a server would that residents reach at an address of its own. */
export const sampleBlank = (folder: FormFolder, municipality: Municipality, language: 'sv' | 'en') => {
  const definition = definitionIn(folder);
  const content = asKept(definition);
  return blankTask({
    content,
    model: buildModel(content, language),
    definition,
    municipality,
    publishedAt: new Date('2026-11-24T09:12:00Z'),
    publicUrl: 'https://e.exempel.se',
  });
};
