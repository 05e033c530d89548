import { typesInWords } from '../files/types-in-words';
import type { FileField, FormModel, Language, Node } from '../model/form-model';
import type { Caps } from '../patterns/guard';
import { toPointer } from '../pointer';
import { showSize } from '../text/sizes';
import type { Declared } from './declared-at';
import type { FilePlace, Judge } from './inspection';
import { judgeWords } from './judge-words';

/** What judges an answer, keyword by keyword, and then the checks of ui.json that are told at it. */
export const judgesOf = (
  node: Node,
  declared: readonly Declared[],
  { model, language, caps, placeOf }: Judging,
): Judge[] => [
  ...declared.flatMap(({ pointer, schema, onlySometimes }) =>
    Object.entries(schema).flatMap(([keyword, value]): Judge[] => {
      const words = judgeWords(keyword, value, language);
      if (words === undefined) return [];
      const cap = keyword === 'pattern' ? caps.find(([pattern]) => pattern === value)?.[1] : undefined;
      return [
        {
          keyword,
          words,
          place: placeOf('schema.json', pointer + toPointer([keyword])),
          ...(onlySometimes && { onlySometimes: true }),
          ...(cap !== undefined && { cap }),
        },
      ];
    }),
  ),
  ...(node.kind === 'file'
    ? [fileJudge(node, language, placeOf('schema.json', declared[0]?.pointer ?? ''))]
    : []),
  ...(model.rules ?? [])
    .filter(
      ({ path }) => path.length === node.path.length && path.every((token, at) => token === node.path[at]),
    )
    .map(({ expression, message, source }): Judge => {
      const [file = '', pointer = ''] = source.split('#', 2);
      return { keyword: 'check', words: `${message} (${expression})`, place: placeOf(file, pointer) };
    }),
];

/** What a file is held against does not stand in the form's schema, but in the definition of files that it refers to. */
const fileJudge = ({ accept, mostBytes }: FileField, language: Language, place: FilePlace): Judge => {
  const types = typesInWords(accept, language);
  const size = showSize(mostBytes, language);
  return {
    keyword: 'file',
    words: language === 'sv' ? `${types}, högst ${size}` : `${types}, at most ${size}`,
    place,
  };
};

export interface Judging {
  readonly model: FormModel;
  readonly language: Language;
  readonly caps: Caps;
  readonly placeOf: (file: string, pointer: string) => FilePlace;
}
