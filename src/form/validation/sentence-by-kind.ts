/** Which sentence is for which kind of question, where they differ. Every kind has its say: a new one does not compile without. */
import type { Json } from '../json';
import { readNumber } from '../text/numbers';
import type { SentenceKey } from './sentence-key';
import type { Wrong, WrongAbout } from './sentence-wrong';

type ByKind<Key> = Readonly<Record<WrongAbout['kind'], Key>>;

const REQUIRED = {
  text: 'required.text',
  number: 'required.number',
  boolean: 'required.choice',
  tick: 'required.tick',
  choice: 'required.choice',
  choices: 'required.choice',
  date: 'required.date',
  time: 'required.time',
  dateTime: 'required.dateTime',
  file: 'required.file',
  json: 'required.json',
  list: 'required.list',
  group: 'required.group',
  members: 'required.members',
  variants: 'required.variants',
  closed: 'required.list',
  unknown: 'required.other',
} as const satisfies ByKind<SentenceKey>;

/** Where the label is a question: "Skriv vad vill du göra" is no Swedish. */
const REQUIRED_QUESTION: ByKind<SentenceKey> = {
  text: 'required.question',
  number: 'required.question',
  boolean: 'required.choice.question',
  tick: 'required.tick',
  choice: 'required.choice.question',
  choices: 'required.choice.question',
  date: 'required.question',
  time: 'required.time.question',
  dateTime: 'required.dateTime.question',
  file: 'required.file.question',
  json: 'required.json.question',
  list: 'required.question',
  group: 'required.question',
  members: 'required.members.question',
  variants: 'required.choice.question',
  closed: 'required.question',
  unknown: 'required.other',
};

/** A value that is shown and not asked for: there is no box to tick. */
const isDecided = (about: WrongAbout): boolean => about.kind === 'tick' && about.fixed !== undefined;

export const requiredKey = (about: WrongAbout, isQuestion: boolean): SentenceKey => {
  if (isDecided(about)) return 'decided';
  // A chooser without a name has nothing that could be told of it.
  if (about.kind === 'variants' && about.label.trim() === '') return 'enum';
  if (about.kind === 'list' && about.path.length === 0) return 'required.list.all';
  return (isQuestion ? REQUIRED_QUESTION : REQUIRED)[about.kind];
};

/** A value that fits, as it is, none of what is wanted, or fits what is not. */
const UNFIT: ByKind<SentenceKey> = {
  text: 'unfit',
  number: 'unfit',
  boolean: 'unfit',
  tick: 'unfit',
  choice: 'unfit',
  choices: 'unfit',
  date: 'unfit',
  time: 'unfit',
  dateTime: 'unfit',
  file: 'file',
  json: 'unfit.details',
  list: 'unfit.details',
  group: 'unfit.details',
  members: 'unfit.details',
  variants: 'unfit.details',
  closed: 'unfit.details',
  unknown: 'other',
};

export const unfitKey = ({ kind }: WrongAbout): SentenceKey => UNFIT[kind];

/** A value that is none of those wanted. */
const ENUM: ByKind<SentenceKey> = {
  ...UNFIT,
  text: 'enum.values',
  number: 'enum.values',
  date: 'enum.values',
  time: 'enum.values',
  dateTime: 'enum.values',
  boolean: 'enum',
  tick: 'enum.tick',
  choice: 'enum',
  choices: 'enum',
  variants: 'oneOf.none',
};

export const enumKey = (about: WrongAbout): SentenceKey => (isDecided(about) ? 'decided' : ENUM[about.kind]);

const TYPE: ByKind<(wrong: Wrong) => SentenceKey> = {
  text: () => 'type.text',
  number: ({ about, value }) => {
    const read = typeof value === 'string' ? readNumber(value) : undefined;
    if (read?.kind === 'unreadable' && read.reason !== 'form') return `type.number.${read.reason}`;
    return about.kind === 'number' && about.integer ? 'type.integer' : 'type.number';
  },
  boolean: () => 'type.boolean',
  tick: ({ about }) => enumKey(about),
  choice: () => 'enum',
  choices: () => 'enum',
  date: () => 'format.date',
  time: () => 'format.time',
  dateTime: () => 'format.dateTime',
  file: () => 'file',
  json: ({ params }) => jsonOfType(params['type']),
  list: () => 'type.list',
  group: () => 'type.object',
  members: () => 'type.object',
  variants: () => 'oneOf.none',
  closed: ({ about }) => (about.kind === 'closed' && about.isList ? 'type.list' : 'type.object'),
  unknown: ({ params }) => ofType(params['type']),
};

export const typeKey = (wrong: Wrong): SentenceKey => TYPE[wrong.about.kind](wrong);

/** Where no question is: only a program can have sent it. */
const ofType = (type: Json | undefined): SentenceKey => {
  if (type === 'number' || type === 'integer' || type === 'object') return `type.${type}`;
  return type === 'array' ? 'type.list' : 'type.other';
};

/** In the box for JSON texts and numbers are written as programs write them. */
const jsonOfType = (type: Json | undefined): SentenceKey => {
  switch (type) {
    case 'string':
      return 'type.json.text';
    case 'number':
    case 'integer':
      return 'type.json.number';
    case 'array':
      return 'type.json.list';
    default:
      return 'type.json';
  }
};
