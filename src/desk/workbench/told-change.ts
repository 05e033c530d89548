import type { Json } from '../../form';
import type { Change } from '../../publishing';
import type { ToldChange } from '../../views';
import type { DeskSite } from '../frame/desk-site';

const SORTS: Partial<Record<Change['kind'], ToldChange['sort']>> = {
  'question-added': 'added',
  'choice-added': 'added',
  'rule-added': 'added',
  'shape-added': 'added',
  'part-added': 'added',
  'texts-added': 'added',
  'question-removed': 'gone',
  'choice-removed': 'gone',
  'rule-removed': 'gone',
  'shape-removed': 'gone',
  'part-removed': 'gone',
  'texts-removed': 'gone',
};

/** What a sentence has room for; longer values are shown whole beneath it ... */
const IN_SENTENCE = 120;
/** ... but for those that nobody would read. */
const MOST_SHOWN = 5000;

/** A change as the page tells it: what sort it is, in a sentence, and both sides whole where the sentence has but their beginning. */
export const toldChange = (
  { kind, file, pointer, before, after, said }: Change,
  { language, texts }: DeskSite,
): ToldChange => {
  const words = texts.workbench;
  const sort = SORTS[kind] ?? 'changed';
  const isLong = [before, after].some((value) => isText(value) && value.length > IN_SENTENCE);
  const whole = (value: Json | undefined) =>
    value === undefined
      ? undefined
      : (isText(value) ? value : JSON.stringify(value, null, 2)).slice(0, MOST_SHOWN);
  return {
    sort,
    sortWords: words.sorts[sort],
    heading: said[language],
    ...(sort === 'changed' && isLong && { sides: { before: whole(before), now: whole(after) } }),
    where: pointer === '' ? file : `${file} ${pointer}`,
  };
};

const isText = (value: Json | undefined): value is string => typeof value === 'string';
