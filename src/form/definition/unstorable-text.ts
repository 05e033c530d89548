import type { Json } from '../json';
import type { Finding } from '../problem';
import { unstorable } from '../validation/storable';

/** As JSON is written: NUL, or half a surrogate pair; not a text that only spells them (`\\u0000`), as a pattern may. */
const WRITTEN = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

const UNKEPT = 'A name or a text here holds \\u0000 or half a surrogate pair: no database keeps that.';

/** What is said of such texts. Anything else that is found could name them, and be as little kept. */
export const unkeptIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ reason }) => reason === UNKEPT);

/** A form with a name or text that no database keeps could be read, and never be published. */
export const unstorableText = (file: string, value: Json): Finding[] => {
  if (!WRITTEN.test(JSON.stringify(value))) return [];
  const first = unstorable(value).find(({ reason }) => reason === 'character');
  return [
    {
      level: 'error',
      file,
      pointer: first?.pointer ?? '',
      reason: UNKEPT,
      mend: 'Take the character away.',
    },
  ];
};
