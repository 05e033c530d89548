import type { Language } from '../model/form-model';

/** What is wrong with a file that stands in an answer: its bytes are not there, or they were found to be harmful. */
export type FileWrong = 'lost' | 'harmful';

/** What a person is told at the question. `name` is the file's own. */
export const wrongFileSentence = (wrong: FileWrong, name: string, language: Language): string =>
  TELL[language][wrong](name);

const TELL: Readonly<Record<Language, Readonly<Record<FileWrong, (name: string) => string>>>> = {
  sv: {
    lost: (name) => `Filen ”${name}” finns inte hos oss. Ta bort den och ladda upp den igen.`,
    harmful: (name) =>
      `Filen ”${name}” kunde inte tas emot av säkerhetsskäl. Ta bort den och välj en annan fil.`,
  },
  en: {
    lost: (name) => `We do not have the file “${name}”. Remove it and upload it again.`,
    harmful: (name) =>
      `The file “${name}” could not be accepted for security reasons. Remove it and choose another file.`,
  },
};
