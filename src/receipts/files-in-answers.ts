import type { AnswerRow, AnswerSection } from '../form/answer/summary';
import type { Sha256 } from './associated-files';

/** A file that stands in an answer as a data URL (RFC 2397): its bytes are told of, not printed. */
export interface FileInAnswer {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Shorter ones are words that somebody wrote. */
const LEAST = 100;
const HEAD = /^data:([^,]{0,1000}),/;

/** A line of an answer as a file; nothing when it is none. */
export const fileIn = (line: string, sha256: Sha256): FileInAnswer | undefined => {
  const head = line.length < LEAST ? undefined : HEAD.exec(line);
  if (!head) return undefined;
  const [mediaType = '', ...parameters] = (head[1] ?? '').split(';');
  const body = line.slice(head[0].length);
  const bytes = Buffer.from(
    parameters.includes('base64') ? body : unescaped(body),
    parameters.includes('base64') ? 'base64' : 'utf8',
  );
  const named = parameters.find((one) => one.startsWith('name='))?.slice('name='.length);
  return { name: unescaped(named ?? mediaType), size: bytes.length, sha256: sha256(bytes) };
};

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The sections with each file named in place of its bytes, and all the files in their order. */
export const withFilesNamed = (
  sections: readonly AnswerSection[],
  sha256: Sha256,
): { readonly sections: readonly AnswerSection[]; readonly files: readonly FileInAnswer[] } => {
  const files: FileInAnswer[] = [];
  const named = (line: string): string => {
    const file = fileIn(line, sha256);
    if (file === undefined) return line;
    files.push(file);
    return file.name;
  };
  const row = (one: AnswerRow): AnswerRow =>
    one.kind === 'answer' && one.value.includes('data:')
      ? { ...one, value: one.value.split('\n').map(named).join('\n') }
      : one;
  return { sections: sections.map((section) => ({ ...section, rows: section.rows.map(row) })), files };
};
