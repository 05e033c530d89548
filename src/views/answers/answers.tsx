import type { JSX } from 'preact';
import type { AnswerRow, AnswerSection } from '../../form/answer/summary';
import { SectionHead } from '../section-head/section-head';
import type { Texts } from '../text/texts';
import { runsOf } from './runs';

export interface AnswersProps {
  readonly sections: readonly AnswerSection[];
  /** Where an answer is changed; without it there are no change links. */
  readonly changeHref?: (section: AnswerSection, row: AnswerRow & { readonly kind: 'answer' }) => string;
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

/** Every question that was asked and its answer, page by page. Questions left out say so. */
export const Answers = ({ sections, changeHref, texts }: AnswersProps): JSX.Element => {
  const Run = ({ section, rows }: RunProps): JSX.Element => (
    <dl class="answers">
      {rows.map((row, place) => (
        <div key={place}>
          <dt>{row.label}</dt>
          <dd>{row.value === '' ? <span class="muted">{texts.review.noAnswer}</span> : row.value}</dd>
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
