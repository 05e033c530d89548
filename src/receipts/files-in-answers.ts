import type { FileValue } from '../form/answer/file-value';
import type { AnswerRow, AnswerSection } from '../form/answer/summary';
import type { Sha256 } from './associated-files';

/** Shorter ones are words that somebody wrote. */
const LEAST = 100;
const HEAD = /^data:([^,]{0,1000}),/;

/**
 * A line of an answer as a file that stands there whole, as a data URL (RFC 2397): its bytes are told of, not printed. Nothing
 * when it is none. Answers that came before files were kept beside them have such.
 */
export const fileIn = (line: string, sha256: Sha256): FileValue | undefined => {
  const head = line.length < LEAST ? undefined : HEAD.exec(line);
  if (!head) return undefined;
  const [mediaType = '', ...parameters] = (head[1] ?? '').split(';');
  const body = line.slice(head[0].length);
  const bytes = Buffer.from(
    parameters.includes('base64') ? body : unescaped(body),
    parameters.includes('base64') ? 'base64' : 'utf8',
  );
  const named = parameters.find((one) => one.startsWith('name='))?.slice('name='.length);
  return {
    name: unescaped(named ?? mediaType),
    mediaType: mediaType === '' ? 'text/plain' : mediaType,
    size: bytes.length,
    sha256: sha256(bytes),
  };
};

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Each name of each content once: the same file may answer several questions, and may have been sent under another name too. */
export const eachOnce = <F extends Pick<FileValue, 'name' | 'sha256'>>(files: readonly F[]): F[] => [
  ...new Map(files.map((one) => [`${one.sha256} ${one.name}`, one])).values(),
];

/** The sections with each file named in place of its bytes, and all the files in their order. */
export const withFilesNamed = (
  sections: readonly AnswerSection[],
  sha256: Sha256,
): { readonly sections: readonly AnswerSection[]; readonly files: readonly FileValue[] } => {
  const files: FileValue[] = [];
  const named = (line: string): string => {
    const file = fileIn(line, sha256);
    if (file === undefined) return line;
    files.push(file);
    return file.name;
  };
  const row = (one: AnswerRow): AnswerRow => {
    if (one.kind !== 'answer') return one;
    if (one.files !== undefined) files.push(...one.files);
    else if (one.value.includes('data:'))
      return { ...one, value: one.value.split('\n').map(named).join('\n') };
    return one;
  };
  return {
    sections: sections.map((section) => ({ ...section, rows: section.rows.map(row) })),
    files: eachOnce(files),
  };
};
