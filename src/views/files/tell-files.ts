import { typeName } from '../../form/files/known-types';
import type { FileValue } from '../../form/answer/file-value';
import { showDay } from '../../form/text/instants';
import { showSize } from '../../form/text/sizes';
import type { Texts } from '../text/texts';

/** What is known of a file that a list tells of. */
export interface KnownFile extends FileValue {
  readonly id: string;
  readonly receivedAt: Date;
}

/** A file in words, as `Files` shows it. */
export interface ToldFile {
  readonly key: string;
  readonly name: string;
  /** Kind, size and day, and how its check went. */
  readonly about: string;
  /** What it answers, or came with. */
  readonly belongsTo?: string;
  /** Where it is opened; none for one that nobody is handed. */
  readonly href?: string;
}

/** What the page knows of each file beside that. */
export interface Telling<F> {
  readonly href: (file: F) => string | undefined;
  /** How its check went, where that is told. */
  readonly state: (file: F) => string | undefined;
  readonly belongsTo?: (file: F) => string | undefined;
}

/** Files in words. Several of one name are numbered, so that one can tell them apart, by ear as well. */
export const tellFiles = <F extends KnownFile>(
  files: readonly F[],
  { href, state, belongsTo }: Telling<F>,
  { myCase, language }: Texts,
): ToldFile[] =>
  files.map((file, place) => {
    const { id, name, mediaType, size, receivedAt } = file;
    const isNamesake = (one: F): boolean => one.name === name;
    const number = files.slice(0, place + 1).filter(isNamesake).length;
    const known = myCase.document(
      typeName(mediaType),
      showSize(size, language),
      showDay(receivedAt, language),
    );
    const [address, found, owner] = [href(file), state(file), belongsTo?.(file)];
    return {
      key: id,
      name: files.filter(isNamesake).length > 1 ? myCase.namesake(name, number) : name,
      about: found === undefined ? known : `${known}, ${found}`,
      ...(owner !== undefined && { belongsTo: owner }),
      ...(address !== undefined && { href: address }),
    };
  });
