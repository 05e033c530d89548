import type { ComponentChildren, JSX } from 'preact';
import { showDay } from '../../form';
import { ButtonLink, CaseTable, DeskHead, Empty, RowLink, Tag } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import type { FormStanding, PublishedVersion } from '../workbench/form-standing';
import { OldStatement } from './old-statement';

export interface DesignersFormsPageProps {
  readonly site: DeskSite;
  readonly forms: readonly ListedForm[];
  readonly mayExport: boolean;
  /** The day of an assessment of accessibility that is more than a year old. */
  readonly oldStatement?: string | undefined;
}

export interface ListedForm {
  readonly standing: FormStanding;
  /** Whether its page in the workbench may be opened. */
  readonly mayDesign: boolean;
}

/** The forms as their designers have them: what is published, whether the folder differs, what is wrong, and the way to the bench. */
export const DesignersFormsPage = (props: DesignersFormsPageProps): JSX.Element => {
  const { site, forms } = props;
  const { staff, workbench } = site.texts;
  return (
    <DeskPage site={site} title={staff.forms} part="forms">
      <Desk>
        <DeskHead heading={staff.forms} />
        <div class="stack">
          <OldStatement site={site} day={props.oldStatement} />
          {forms.length === 0 ? (
            <Empty icon="document" heading={staff.noForms} text={staff.noFormsHelp} />
          ) : (
            <>
              <p class="muted">{workbench.designHelp}</p>
              <Listed {...props} />
            </>
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};

const Listed = ({ site, forms, mayExport }: DesignersFormsPageProps): JSX.Element => {
  const { staff, workbench } = site.texts;
  return (
    <CaseTable
      caption={staff.forms}
      columns={[
        { heading: staff.form },
        { heading: workbench.state },
        { heading: workbench.problemsColumn },
        { heading: workbench.asResidents, hidden: true },
        ...(mayExport ? [{ heading: staff.download, hidden: true }] : []),
      ]}
      rows={forms.map(({ standing, mayDesign }) => {
        const { id, title, published } = standing;
        return {
          key: id,
          cells: [
            mayDesign ? <RowLink key="name" href={addresses.workbench(id)} words={title} /> : title,
            <State key="state" site={site} standing={standing} />,
            <ProblemCount key="problems" site={site} standing={standing} mayDesign={mayDesign} />,
            published?.stands === 'offered' ? (
              <a key="residents" href={`/tjanster/${id}`}>
                {workbench.asResidents}
                <span class="hidden-text">{workbench.whichForm(title)}</span>
              </a>
            ) : (
              '–'
            ),
            ...(mayExport
              ? [
                  published === undefined ? (
                    '–'
                  ) : (
                    <ButtonLink
                      key="csv"
                      small
                      icon="download"
                      href={addresses.export(id)}
                      which={staff.whichForm(title)}
                    >
                      {staff.download}
                    </ButtonLink>
                  ),
                ]
              : []),
          ],
        };
      })}
    />
  );
};

/** What residents have, and how the folder stands beside it. */
const State = ({
  site,
  standing,
}: {
  readonly site: DeskSite;
  readonly standing: FormStanding;
}): JSX.Element => {
  const words = site.texts.workbench;
  const { copy, published, differs, stops, isElsewhere, isProposed } = standing;
  const beside: ComponentChildren[] = [
    ...(copy === undefined ? [<Tag key="gone" status="late" icon="warning" words={words.gone} />] : []),
    ...(stops.length > 0
      ? [<Tag key="stops" status="late" icon="stop" words={words.refused(stops.length)} />]
      : []),
    ...(differs ? [<Tag key="differs" status="act" icon="write" words={words.differs} />] : []),
  ];
  return (
    <div class="row">
      <span>
        {published !== undefined
          ? publishedWords(published, site)
          : isElsewhere
            ? words.elsewhere
            : isProposed
              ? words.onlyProposed
              : words.neverPublished}
      </span>
      {beside}
    </div>
  );
};

const publishedWords = (
  { number, since, stands }: PublishedVersion,
  { language, texts: { workbench: words } }: DeskSite,
): string => {
  if (stands === 'retired') return words.retired(number);
  return stands === 'not-here' ? words.notHere(number) : words.published(number, showDay(since, language));
};

const ProblemCount = ({
  site,
  standing,
  mayDesign,
}: {
  readonly site: DeskSite;
  readonly standing: FormStanding;
  readonly mayDesign: boolean;
}): JSX.Element => {
  const { id, title, stops, advice } = standing;
  const words = site.texts.workbench;
  const count = words.problemsOf(stops.length, advice.length);
  return mayDesign && stops.length + advice.length > 0 ? (
    <a href={`${addresses.workbench(id)}#problem`}>
      {count}
      <span class="hidden-text">{words.whichForm(title)}</span>
    </a>
  ) : (
    <>{count}</>
  );
};
