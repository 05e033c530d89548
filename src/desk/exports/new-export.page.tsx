import type { JSX } from 'preact';
import { CASE_STATUSES } from '../../cases';
import { EXPORT_FORMATS, type CaseTable, type ExportTemplate, PURPOSES } from '../../exports';
import {
  Actions,
  Block,
  Button,
  ButtonLink,
  DeskHead,
  ErrorSummary,
  Notice,
  Radios,
  Select,
  TextBox,
  Tick,
  Ticks,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { ChooseColumns } from './choose-columns';
import { problemsOf, type TypedFaults } from './faults';
import type { TypedWish } from './typed-wish';

export interface NewExportPageProps {
  readonly site: DeskSite;
  readonly title: string;
  readonly tables: readonly CaseTable[];
  readonly templates: readonly ExportTemplate[];
  readonly typed: TypedWish;
  readonly templateName?: string;
  /** The template that the page began with has columns that no version has. */
  readonly isTemplateOld?: boolean;
  readonly news?: 'saved' | 'removed';
  readonly faults?: TypedFaults;
}

/** What an export is to hold: format and purpose first, the rest as it is in most. */
export const NewExportPage = (props: NewExportPageProps): JSX.Element => {
  const { site, title, tables, typed, isTemplateOld, news, faults = {} } = props;
  const { texts } = site;
  const words = texts.exports;
  return (
    <DeskPage site={site} title={words.makeOf(title)} part="exports">
      <Desk>
        <DeskHead heading={words.makeOf(title)}>
          <ButtonLink small href={addresses.exports}>
            {words.toAll}
          </ButtonLink>
        </DeskHead>
        <div class="stack">
          <ErrorSummary problems={problemsOf(faults)} texts={texts} />
          {news !== undefined && (
            <Notice tone="ok" said={texts.page.done}>
              <p>{news === 'saved' ? words.templateSaved : words.templateRemoved}</p>
            </Notice>
          )}
          {isTemplateOld === true && (
            <Notice tone="warn">
              <p>{words.templateOld}</p>
            </Notice>
          )}
          <Templates {...props} />
          <form method="post" action={addresses.newExport} class="stack" novalidate>
            <input type="hidden" name="formular" value={typed.form} />
            <Kind {...props} faults={faults} />
            <Which {...props} faults={faults} />
            <What {...props} />
            <ChooseColumns site={site} tables={tables} typed={typed} error={faults.kolumner} />
            <Actions>
              <Button kind="primary" does="order">
                {words.order}
              </Button>
            </Actions>
            <SaveTemplate {...props} faults={faults} />
          </form>
        </div>
      </Desk>
    </DeskPage>
  );
};

const Templates = ({ site, typed, templates }: NewExportPageProps): JSX.Element | null => {
  const words = site.texts.exports;
  return templates.length === 0 ? null : (
    <Block id="mallar" heading={words.templates}>
      <p>{words.templatesText}</p>
      <ul class="plain">
        <li>
          <a href={addresses.newExportOf(typed.form)}>{words.noTemplate}</a>
        </li>
        {templates.map(({ id, name }) => (
          <li key={id}>
            <form method="post" action={addresses.removeTemplate(id)}>
              <input type="hidden" name="formular" value={typed.form} />
              <a href={addresses.newExportOf(typed.form, { mall: id })}>{words.useTemplate(name)}</a>{' '}
              <Button kind="plain" small which={name}>
                {words.removeTemplate}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Block>
  );
};

type Part = NewExportPageProps & { readonly faults: TypedFaults };

const Kind = ({ site, typed, faults }: Part): JSX.Element => {
  const { texts } = site;
  const words = texts.exports;
  return (
    <Block id="om" heading={words.format}>
      <Radios
        id="format"
        name="format"
        label={words.format}
        texts={texts}
        error={faults.format}
        value={typed.format}
        options={EXPORT_FORMATS.map((format) => ({
          value: format,
          label: words.formats[format],
          hint: words.formatHints[format],
        }))}
      />
      <Select
        id="syfte"
        name="syfte"
        label={words.purpose}
        hint={words.purposeHint}
        texts={texts}
        error={faults.syfte}
        value={typed.purpose}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: words.purposes[purpose] }))}
      />
    </Block>
  );
};

const Which = ({ site, typed, faults }: Part): JSX.Element => {
  const { texts, user } = site;
  const words = texts.exports;
  return (
    <Block id="vilka" heading={words.which}>
      {typed.cases.length > 0 && (
        <>
          <p>{words.chosenCases(typed.cases.length)}</p>
          <input type="hidden" name="arenden" value={typed.cases.join(',')} />
        </>
      )}
      <Ticks
        id="status"
        name="status"
        label={words.status}
        hint={words.statusHint}
        texts={texts}
        error={faults.status}
        values={typed.statuses}
        options={CASE_STATUSES.map((status) => ({
          value: status,
          label: texts.staff.statuses[status] ?? status,
        }))}
      />
      {(['fran', 'till'] as const).map((name) => (
        <TextBox
          key={name}
          id={name}
          name={name}
          label={name === 'fran' ? words.from : words.to}
          hint={words.dayHint}
          texts={texts}
          error={faults[name]}
          value={name === 'fran' ? typed.from : typed.to}
          width="w14"
          optional
        />
      ))}
      {user?.mayReadSecret === true ? (
        <Tick
          id="skyddade"
          name="skyddade"
          label={words.secret}
          texts={texts}
          value="ja"
          ticked={typed.secret}
        />
      ) : (
        <p class="muted">{words.noSecret}</p>
      )}
    </Block>
  );
};

const What = ({ site, typed }: NewExportPageProps): JSX.Element => {
  const { texts } = site;
  const words = texts.exports;
  return (
    <Block id="vad" heading={words.what}>
      <Radios
        id="personuppgifter"
        name="personuppgifter"
        label={words.personal}
        hint={words.withoutHint}
        texts={texts}
        value={typed.personal}
        options={(['with', 'without'] as const).map((value) => ({ value, label: words.personals[value] }))}
      />
      <Radios
        id="rubriker"
        name="rubriker"
        label={words.names}
        texts={texts}
        value={typed.names}
        options={(['labels', 'ids'] as const).map((value) => ({ value, label: words.namesOf[value] }))}
      />
    </Block>
  );
};

const SaveTemplate = ({ site, templateName = '', faults }: Part): JSX.Element => {
  const words = site.texts.exports;
  return (
    <Block id="ny-mall" heading={words.saveTemplate}>
      <p>{words.templatesText}</p>
      <TextBox
        id="mall"
        name="mall"
        label={words.templateName}
        texts={site.texts}
        error={faults.mall}
        value={templateName}
        width="w24"
        optional
      />
      <Actions>
        <Button does="save">{words.saveTemplate}</Button>
      </Actions>
    </Block>
  );
};
