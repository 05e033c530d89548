import type { JSX } from 'preact';
import { DAYS_KEPT, type ExportOrder, type OrderState } from '../../exports';
import { isoInstant } from '../../form';
import {
  Actions,
  Block,
  Button,
  ButtonLink,
  CaseTable,
  DeskHead,
  Empty,
  type IconName,
  RowLink,
  Select,
  Tag,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface ExportsPageProps {
  readonly site: DeskSite;
  /** Newest first. */
  readonly orders: readonly ExportOrder[];
  /** Those that one may export. */
  readonly forms: readonly { readonly id: string; readonly title: string }[];
  readonly titleOf: (formId: string) => string;
}

export const STATE_ICONS: Readonly<Record<OrderState, IconName>> = {
  waiting: 'waiting',
  running: 'going',
  done: 'done',
  failed: 'warning',
  cancelled: 'stop',
};

/** The exports that one has ordered, and the way to a new one. */
export const ExportsPage = ({ site, orders, forms, titleOf }: ExportsPageProps): JSX.Element => {
  const { texts } = site;
  const words = texts.exports;
  const { columns } = words;
  return (
    <DeskPage site={site} title={words.heading} part="exports">
      <Desk>
        <DeskHead heading={words.heading}>
          <ButtonLink small href={addresses.exportKeys}>
            {words.keys}
          </ButtonLink>
        </DeskHead>
        <div class="stack">
          <p>{words.lead(DAYS_KEPT)}</p>
          <Block id="ny" heading={words.make}>
            <form method="get" action={addresses.newExport}>
              <Select
                id="formular"
                name="formular"
                label={words.form}
                texts={texts}
                value={undefined}
                options={forms.map(({ id, title }) => ({ value: id, label: title }))}
              />
              <Actions>
                <Button kind="primary">{words.make}</Button>
              </Actions>
            </form>
          </Block>
          {orders.length === 0 ? (
            <Empty icon="download" heading={words.none} text={words.noneHelp} />
          ) : (
            <CaseTable
              caption={words.caption}
              columns={[columns.what, columns.state, columns.cases, columns.ordered, columns.until].map(
                (heading) => ({ heading }),
              )}
              rows={orders.map(({ id, formId, wish, state, cases, orderedAt, expiresAt }) => ({
                key: id,
                cells: [
                  <RowLink
                    key="what"
                    href={addresses.exportOrder(id)}
                    words={`${titleOf(formId)}, ${words.formats[wish.format]}`}
                  />,
                  <Tag key="state" icon={STATE_ICONS[state]} words={words.states[state]} />,
                  cases === null ? '–' : String(cases),
                  <span key="ordered" class="num">
                    {isoInstant(orderedAt)}
                  </span>,
                  <span key="until" class="num">
                    {isoInstant(expiresAt)}
                  </span>,
                ],
              }))}
            />
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};
