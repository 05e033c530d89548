import type { JSX } from 'preact';
import type { FileValue } from '../../form/answer/file-value';
import type { AnswerRow, AnswerSection } from '../../form/answer/summary';
import type { Language } from '../../form/model/form-model';
import { showSize } from '../../form/text/sizes';
import { Button } from '../button/button';
import { SectionHead } from '../section-head/section-head';
import type { Texts } from '../text/texts';
import { runsOf } from './runs';

export interface AnswersProps {
  readonly sections: readonly AnswerSection[];
  /** Where an answer is changed; without it there are no change links. */
  readonly changeHref?: (section: AnswerSection, row: AnswerRow & { readonly kind: 'answer' }) => string;
  /** Where a file can be had; undefined for one that cannot be had yet. Without it files have no links. */
  readonly fileHref?: (file: FileValue) => string | undefined;
  /** Where a masked answer is asked for by a post; without it there are no such buttons. */
  readonly revealAction?: string;
  readonly texts: Texts;
}

interface RunProps {
  readonly section: AnswerSection;
  readonly rows: readonly (AnswerRow & { readonly kind: 'answer' })[];
}

/** Headings go no deeper than the fourth level, however deep the answers do. */
const RunHeading = ({
  level = 1,
  children,
}: {
  readonly level?: 1 | 2;
  readonly children: string;
}): JSX.Element =>
  level === 1 ? <h3 class="group-name">{children}</h3> : <h4 class="group-name within">{children}</h4>;

interface WordsProps extends Pick<AnswersProps, 'fileHref'> {
  readonly row: AnswerRow & { readonly kind: 'answer' };
  readonly language: Language;
}

/** An answer; of one by files each name, as a link where the file can be had, and its size. */
const Words = ({ row: { value, files }, fileHref, language }: WordsProps): JSX.Element => {
  if (files === undefined || fileHref === undefined) return <>{value}</>;
  return (
    <>
      {files.map((file, place) => {
        const href = fileHref(file);
        return (
          <span key={place}>
            {place > 0 && '\n'}
            {href === undefined ? file.name : <a href={href}>{file.name}</a>} ({showSize(file.size, language)}
            )
          </span>
        );
      })}
    </>
  );
};

/** Every question that was asked and its answer, page by page. Questions left out say so. */
export const Answers = ({
  sections,
  changeHref,
  fileHref,
  revealAction,
  texts,
}: AnswersProps): JSX.Element => {
  const Run = ({ section, rows }: RunProps): JSX.Element => (
    <dl class="answers">
      {rows.map((row, place) => (
        <div key={place}>
          <dt>{row.label}</dt>
          <dd data-mine>
            {row.value === '' ? (
              <span class="muted">{texts.review.noAnswer}</span>
            ) : row.isMasked === true ? (
              <>
                <span class="num">{row.value}</span>
                <span class="hidden-text"> ({texts.handling.masked})</span>
              </>
            ) : (
              <Words row={row} fileHref={fileHref} language={texts.language} />
            )}
          </dd>
          {row.isMasked === true && revealAction !== undefined && (
            <dd class="change">
              <Button
                kind="plain"
                small
                icon="eye"
                to={revealAction}
                name="_pointer"
                does={row.pointer}
                which={` ${row.label}`}
              >
                {texts.handling.show}
              </Button>
            </dd>
          )}
          {changeHref !== undefined && (
            <dd class="change">
              <a href={changeHref(section, row)}>
                {texts.review.change}
                <span class="hidden-text"> {row.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
  return (
    <>
      {sections.map((section) => (
        <section key={section.pageKey} aria-labelledby={`svar-${section.pageKey}`}>
          <SectionHead heading={section.title} id={`svar-${section.pageKey}`} />
          {runsOf(section.rows).map(({ heading, level, rows }, place) => (
            <div key={place}>
              {heading !== undefined && <RunHeading level={level}>{heading}</RunHeading>}
              {rows.length > 0 && <Run section={section} rows={rows} />}
            </div>
          ))}
        </section>
      ))}
    </>
  );
};
