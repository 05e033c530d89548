import type { ComponentChildren, JSX } from 'preact';
import { Button, DeskHead, Notice, Select, TextArea } from '../../views';
import { LONGEST_MESSAGE } from '../../cases';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import type { Outcome, Picked } from './bulk-deeds';

/** What the page asks, or tells. */
export type BulkStep =
  | { readonly step: 'none'; readonly error: string }
  | {
      readonly step: 'assign';
      readonly colleagues: readonly { readonly id: string; readonly name: string }[];
      readonly error?: string;
    }
  | { readonly step: 'status'; readonly statuses: readonly string[]; readonly error?: string }
  | { readonly step: 'message'; readonly text: string; readonly postKey: string; readonly error?: string }
  | {
      readonly step: 'export';
      readonly forms: readonly { readonly title: string; readonly count: number; readonly href: string }[];
    }
  | {
      readonly step: 'told';
      readonly done: number;
      readonly isSent: boolean;
      readonly failed: readonly Outcome[];
    };

export type BulkPageProps = BulkStep & {
  readonly site: DeskSite;
  /** The list that one came from. */
  readonly back: string;
  readonly picked: readonly Picked[];
};

/** What more is needed to do something with several cases; or what came of it, where some could not be changed. */
export const BulkPage = (props: BulkPageProps): JSX.Element => {
  const { site, back, picked } = props;
  const { inbox } = site.texts;
  const headings = {
    none: inbox.bulk,
    assign: inbox.assignHeading,
    status: inbox.statusHeading,
    message: inbox.messageHeading,
    export: inbox.exportHeading,
    told: inbox.notDone,
  };
  const heading = headings[props.step];
  return (
    <DeskPage site={site} title={heading} part="cases">
      <Desk>
        <div class="sheet prose">
          <DeskHead heading={heading} />
          {props.step !== 'none' && props.step !== 'told' && (
            <p>
              {inbox.picked(picked.length)}: {picked.map(({ number }) => number).join(', ')}
            </p>
          )}
          <Step {...props} />
          <p class="field">
            <a href={back}>{inbox.back}</a>
          </p>
        </div>
      </Desk>
    </DeskPage>
  );
};

const Step = (props: BulkPageProps): JSX.Element => {
  const { site } = props;
  const { inbox, staff } = site.texts;
  switch (props.step) {
    case 'none':
      return (
        <Notice tone="stop">
          <p>{props.error}</p>
        </Notice>
      );
    case 'assign':
      return (
        <Again {...props}>
          <Select
            id="ansvarig"
            name="_handler"
            label={inbox.assignTo}
            options={[
              ...props.colleagues.map(({ id, name }) => ({ value: id, label: name })),
              { value: '-', label: inbox.nobody },
            ]}
            value={undefined}
            error={props.error}
            texts={site.texts}
          />
          <p class="field">
            <Button kind="primary" does="assign-now">
              {inbox.assign}
            </Button>
          </p>
        </Again>
      );
    case 'status':
      return props.statuses.length === 0 ? (
        <p>{inbox.statusNone}</p>
      ) : (
        <Again {...props}>
          <Select
            id="status"
            name="_status"
            label={inbox.statusTo}
            options={props.statuses.map((status) => ({
              value: status,
              label: staff.statuses[status] ?? status,
            }))}
            value={undefined}
            error={props.error}
            texts={site.texts}
          />
          <p class="field">
            <Button kind="primary" does="status-now">
              {inbox.changeStatus}
            </Button>
          </p>
        </Again>
      );
    case 'message':
      return (
        <Again {...props}>
          <input type="hidden" name="_key" value={props.postKey} />
          <TextArea
            id="meddelande"
            name="_message"
            label={inbox.message}
            hint={inbox.messageHint}
            value={props.text}
            maxLength={LONGEST_MESSAGE}
            error={props.error}
            texts={site.texts}
          />
          <p class="field">
            <Button kind="primary" does="message-now">
              {inbox.send(props.picked.length)}
            </Button>
          </p>
        </Again>
      );
    case 'export':
      return (
        <>
          <p>{inbox.exportText}</p>
          <ul>
            {props.forms.map(({ title, count, href }) => (
              <li key={href}>
                <a href={href}>{inbox.exportOf(title, count)}</a>
              </li>
            ))}
          </ul>
        </>
      );
    case 'told':
      return (
        <>
          {props.done > 0 && (
            <Notice tone="ok">
              <p>{props.isSent ? inbox.sent(props.done) : inbox.done(props.done)}</p>
            </Notice>
          )}
          <ul>
            {props.failed.map(({ number, fault }) => (
              <li key={number}>
                <a href={addresses.case(number)}>{number}</a>: {inbox.why[fault ?? 'failed']}
              </li>
            ))}
          </ul>
        </>
      );
  }
};

/** Posts the same cases again, with what was chosen. */
const Again = ({
  back,
  picked,
  children,
}: {
  readonly back: string;
  readonly picked: readonly Picked[];
  readonly children: ComponentChildren;
}): JSX.Element => (
  <form method="post" action={addresses.bulk}>
    <input type="hidden" name="_back" value={back.split('?')[1] ?? ''} />
    {picked.map(({ number, seen }) => (
      <input
        key={number}
        type="hidden"
        name="_case"
        value={seen === undefined ? number : `${number}~${seen}`}
      />
    ))}
    {children}
  </form>
);
