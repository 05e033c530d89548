import type { Json } from '../json';
import type { Wrong, WrongAbout } from './sentence-wrong';

/** Of every kind one, as a form may have it. */
export const LABELS: Readonly<Record<WrongAbout['kind'], string>> = {
  text: 'Ditt namn',
  number: 'Antal barn',
  boolean: 'Ditt svar',
  tick: 'Jag intygar',
  choice: 'Ärende',
  choices: 'Dagar',
  date: 'Startdatum',
  time: 'Önskad tid',
  dateTime: 'Tid för besöket',
  file: 'Foto',
  json: 'Övriga uppgifter',
  list: 'Barn',
  group: 'Adress',
  members: 'Öppettider',
  variants: 'Sökande',
  closed: 'Fullmakt',
  unknown: 'kod',
};

type Rest = Readonly<Record<string, unknown>>;
export type Kind = WrongAbout['kind'];
/** The keyword and the kind; what is told in Swedish and in English; what the keyword says; the value; the question. */
export type Row = readonly [string, Kind, string, string, Rest?, Json?, Rest?];

export const wrongOf = ([keyword, kind, , , params = {}, value, about = {}]: Row): Wrong => {
  const { labels, entry, ...rest } = about;
  return {
    keyword,
    params: params as Wrong['params'],
    about: { kind, label: LABELS[kind], path: ['x'], ...rest } as WrongAbout,
    value,
    ...(labels !== undefined && { labels: labels as string[] }),
    ...(entry !== undefined && { entry: entry as string }),
  };
};

export const question = { label: 'Vad gäller det?' };

export const DECIDED = [
  'Svaret är redan bestämt. Gå vidare från sidan, så fylls det i.',
  'The answer is decided already. Go on from the page, and it is filled in.',
] as const;
