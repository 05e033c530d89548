import {
  filesIn,
  wrongFileSentence,
  type FileValue,
  type Language,
  type Problem,
  type ShownForm,
} from '../form';

/** Files that an answer names and that did not come in it. @param came those that did */
export const unsentFiles = (
  shown: ShownForm,
  came: readonly Pick<FileValue, 'sha256'>[],
  language: Language,
): Problem[] =>
  filesIn(shown)
    .filter(({ file }) => !came.some(({ sha256 }) => sha256 === file.sha256))
    .map(({ pointer, file }) => ({
      pointer,
      keyword: 'file',
      params: {},
      message: wrongFileSentence('lost', file.name, language),
    }));
