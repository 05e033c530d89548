import type { JSX } from 'preact';
import type { RefusedForm } from '../../catalogue';
import type { Finding } from '../../form';
import { Block, ButtonLink, CaseTable, DeskHead, Empty, Notice, Tag } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { Findings } from './findings';
import { OldStatement } from './old-statement';

export interface FormsPageProps {
  readonly site: DeskSite;
  readonly forms: readonly ServedForm[];
  readonly refused: readonly RefusedForm[];
  readonly mayExport: boolean;
  /** The day of an assessment of accessibility that is more than a year old. */
  readonly oldStatement?: string;
}

export interface ServedForm {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** What could be better. */
  readonly remarks: readonly Finding[];
}

/** The forms: what has to be put right first, then those that residents see, then what could be better. */
export const FormsPage = (props: FormsPageProps): JSX.Element => {
  const { site, forms, refused } = props;
  const { staff } = site.texts;
  return (
    <DeskPage site={site} title={staff.forms} part="forms">
      <Desk>
        <DeskHead heading={staff.forms} />
        <div class="stack">
          <OldStatement site={site} day={props.oldStatement} />
          {refused.map((form) => (
            <Refused key={form.id} site={site} form={form} />
          ))}
          {forms.length === 0 ? (
            <Empty icon="document" heading={staff.noForms} text={staff.noFormsHelp} />
          ) : (
            <Served {...props} />
          )}
          {forms
            .filter(({ remarks }) => remarks.length > 0)
            .map(({ id, title, remarks }) => (
              <Block key={id} id={`rad-${id}`} heading={title} about={staff.remarks}>
                <Findings findings={remarks} site={site} />
              </Block>
            ))}
        </div>
      </Desk>
    </DeskPage>
  );
};

const Refused = ({ site, form }: { readonly site: DeskSite; readonly form: RefusedForm }): JSX.Element => {
  const { staff } = site.texts;
  const { id, findings, servedVersion } = form;
  return (
    <Block id={`fel-${id}`} heading={id} about={<Tag status="late" icon="warning" words={staff.problems} />}>
      <Notice tone="warn">
        <p>{servedVersion === undefined ? staff.neverServed : staff.earlierServed(servedVersion)}</p>
      </Notice>
      <Findings findings={findings} site={site} />
    </Block>
  );
};

const Served = ({ site, forms, mayExport }: FormsPageProps): JSX.Element => {
  const { staff } = site.texts;
  const headings = [staff.form, staff.versionHeading, staff.remarks];
  return (
    <CaseTable
      caption={staff.served}
      columns={[
        ...headings.map((heading) => ({ heading })),
        ...(mayExport ? [{ heading: staff.download, hidden: true }] : []),
      ]}
      rows={forms.map(({ id, title, version, remarks }) => ({
        key: id,
        cells: [
          <a key="title" class="case" href={`/tjanster/${id}`}>
            {title}
          </a>,
          String(version),
          remarks.length === 0 ? '–' : <a href={`#rad-${id}`}>{staff.remarksOf(remarks.length)}</a>,
          ...(mayExport
            ? [
                <ButtonLink
                  key="csv"
                  small
                  icon="download"
                  href={addresses.export(id)}
                  which={staff.whichForm(title)}
                >
                  {staff.download}
                </ButtonLink>,
              ]
            : []),
        ],
      }))}
    />
  );
};
