import type { FileField, Language } from '../model/form-model';
import { showSize } from '../text/sizes';
import { knownName } from './known-types';
import { typesInWords } from './types-in-words';

/** Why a file was not taken, as whoever receives files tells it. */
export type FileRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly mostBytes: number }
  | { readonly kind: 'wrong-type'; readonly accept: readonly string[]; readonly found?: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'draft-full'; readonly mostBytes: number }
  /** The question has as many files as it takes. */
  | { readonly kind: 'too-many'; readonly most: number }
  /** The question has a file with that content already. */
  | { readonly kind: 'repeated' };

/** What a person is told at the question: which file, what is wanted, and how to mend it. `name` is the file's own. */
export const fileSentence = (
  fault: FileRefusal,
  { label }: Pick<FileField, 'label'>,
  name: string,
  language: Language,
): string => TELL[language](fault, label, shortened(name));

/** Enough to tell which one it was. */
const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 79)}…` : name);

type Tell = (fault: FileRefusal, label: string, name: string) => string;

const sv: Tell = (fault, label, name) => {
  const file = name === '' ? 'Filen' : `Filen ”${name}”`;
  switch (fault.kind) {
    case 'empty':
      return `${file} är tom. Välj en annan fil till ”${label}”.`;
    case 'too-large':
      return `${file} är för stor. Välj en fil på högst ${showSize(fault.mostBytes, 'sv')} till ”${label}”.`;
    case 'wrong-type':
      return `${file} är ${kind(fault.found, 'av ett slag som vi inte tar emot här')}. Välj ${typesInWords(fault.accept, 'sv')} till ”${label}”.`;
    case 'broken':
      return `${file} går inte att läsa till slutet. Öppna den och spara den på nytt, eller välj en annan fil till ”${label}”.`;
    case 'draft-full':
      return `${file} får inte plats: alla filer i ärendet får tillsammans vara högst ${showSize(fault.mostBytes, 'sv')}. Ta bort någon fil eller gör den här mindre.`;
    case 'too-many':
      return `${file} togs inte med. Du kan lämna högst ${fault.most} filer till ”${label}”. Ta bort någon av dem först om du vill byta.`;
    case 'repeated':
      return `${file} har samma innehåll som en fil som du redan har laddat upp till ”${label}”. Välj en annan fil om det var en annan du menade.`;
  }
};

const en: Tell = (fault, label, name) => {
  const file = name === '' ? 'The file' : `The file “${name}”`;
  switch (fault.kind) {
    case 'empty':
      return `${file} is empty. Choose another file for “${label}”.`;
    case 'too-large':
      return `${file} is too large. Choose a file of at most ${showSize(fault.mostBytes, 'en')} for “${label}”.`;
    case 'wrong-type':
      return `${file} is ${kind(fault.found, 'of a kind that we do not take here')}. Choose ${typesInWords(fault.accept, 'en')} for “${label}”.`;
    case 'broken':
      return `${file} cannot be read to its end. Open it and save it again, or choose another file for “${label}”.`;
    case 'draft-full':
      return `${file} does not fit: all files of the case may be at most ${showSize(fault.mostBytes, 'en')} together. Remove a file or make this one smaller.`;
    case 'too-many':
      return `${file} was not taken. You can hand in at most ${fault.most} files for “${label}”. Remove one of them first if you want to change.`;
    case 'repeated':
      return `${file} has the same content as a file that you have already uploaded for “${label}”. Choose another file if you meant another one.`;
  }
};

const kind = (found: string | undefined, unknown: string): string =>
  (found === undefined ? undefined : knownName(found)) ?? unknown;

const TELL: Readonly<Record<Language, Tell>> = { sv, en };
