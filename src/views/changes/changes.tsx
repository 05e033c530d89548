import type { JSX } from 'preact';
import type { AnswerChange } from '../../form/amending/answer-changes';
import type { FileValue } from '../../form/answer/file-value';
import { showSize } from '../../form/text/sizes';
import type { Texts } from '../text/texts';

export interface ChangesProps {
  readonly changes: readonly AnswerChange[];
  /** Where a file can be had; undefined for one that cannot. */
  readonly fileHref?: (file: FileValue) => string | undefined;
  /** Whether neither of the two answers is shown. */
  readonly isCovered?: (change: AnswerChange) => boolean;
  readonly texts: Texts;
}

/** What was answered before and what is answered now, question by question. */
export const Changes = ({ changes, fileHref, isCovered, texts }: ChangesProps): JSX.Element => {
  const { changes: words, review, language } = texts;
  const Side = ({ told }: { readonly told: AnswerChange['before'] }): JSX.Element => {
    if (told === undefined) return <span class="muted">{words.notAsked}</span>;
    if (told.value === '') return <span class="muted">{review.noAnswer}</span>;
    if (told.files === undefined) return <span data-mine>{told.value}</span>;
    return (
      <span data-mine>
        {told.files.map((file, place) => {
          const href = fileHref?.(file);
          return (
            <span key={place}>
              {place > 0 && '\n'}
              {href === undefined ? file.name : <a href={href}>{file.name}</a>} (
              {showSize(file.size, language)})
            </span>
          );
        })}
      </span>
    );
  };
  return (
    <dl class="changes">
      {changes.map((change, place) => {
        const { label, lang, under, before, after } = change;
        const covered = isCovered?.(change) === true && <span class="muted">{words.covered}</span>;
        return (
          <div key={place}>
            <dt lang={lang}>{under === undefined ? label : `${under}: ${label}`}</dt>
            <dd>
              <b>{words.before}</b> <del>{covered || <Side told={before} />}</del>
            </dd>
            <dd>
              <b>{words.now}</b> <ins>{covered || <Side told={after} />}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
