import type { JSX } from 'preact';
import { type StaffToken, TOKEN_DAYS } from '../../identity';
import { isoInstant } from '../../form';
import {
  Actions,
  Block,
  Button,
  ButtonLink,
  CaseTable,
  DeskHead,
  ErrorSummary,
  Notice,
  Select,
  TextBox,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface KeysPageProps {
  readonly site: DeskSite;
  readonly keys: readonly StaffToken[];
  /** One that was made just now: shown this once. */
  readonly made?: string;
  readonly isEnded?: boolean;
  readonly typed?: { readonly name: string; readonly days: string };
  readonly faults?: { readonly name?: string; readonly days?: string };
}

/** Keys by which programs fetch exports. */
export const KeysPage = (props: KeysPageProps): JSX.Element => {
  const { site, made, isEnded, faults = {} } = props;
  const { texts } = site;
  const words = texts.exports;
  const problems = [
    ...(faults.name === undefined ? [] : [{ message: faults.name, href: '#namn' }]),
    ...(faults.days === undefined ? [] : [{ message: faults.days, href: '#dagar' }]),
  ];
  return (
    <DeskPage site={site} title={words.keys} part="exports">
      <Desk>
        <DeskHead heading={words.keys}>
          <ButtonLink small href={addresses.exports}>
            {words.toAll}
          </ButtonLink>
        </DeskHead>
        <div class="stack">
          <ErrorSummary problems={problems} texts={texts} />
          {made !== undefined && (
            <Notice tone="ok" heading={words.keyMade} level={2} said={texts.page.done}>
              <p>{words.keyMadeText}</p>
              <TextBox id="nyckel" name="nyckel" label={words.keyLabel} texts={texts} value={made} locked />
            </Notice>
          )}
          {isEnded === true && (
            <Notice tone="ok" said={texts.page.done}>
              <p>{words.keyEnded}</p>
            </Notice>
          )}
          <p>{words.keysText}</p>
          <Keys {...props} />
          <Make {...props} />
        </div>
      </Desk>
    </DeskPage>
  );
};

const Keys = ({ site, keys }: KeysPageProps): JSX.Element => {
  const words = site.texts.exports;
  const { name, made, used, until } = words.keyColumns;
  if (keys.length === 0) return <p>{words.keysNone}</p>;
  return (
    <CaseTable
      caption={words.keys}
      columns={[
        ...[name, made, used, until].map((heading) => ({ heading })),
        { heading: words.keyEnd, hidden: true },
      ]}
      rows={keys.map((key) => ({
        key: key.id,
        cells: [
          key.name,
          isoInstant(key.madeAt),
          key.usedAt === null ? words.keyNeverUsed : isoInstant(key.usedAt),
          isoInstant(key.expiresAt),
          <form key="end" method="post" action={addresses.exportKeyEnd(key.id)}>
            <Button small kind="danger" which={key.name}>
              {words.keyEnd}
            </Button>
          </form>,
        ],
      }))}
    />
  );
};

const Make = ({ site, typed, faults = {} }: KeysPageProps): JSX.Element => {
  const { texts } = site;
  const words = texts.exports;
  return (
    <Block id="ny" heading={words.keyMake}>
      <form method="post" action={addresses.exportKeys} novalidate>
        <TextBox
          id="namn"
          name="namn"
          label={words.keyName}
          texts={texts}
          error={faults.name}
          value={typed?.name ?? ''}
          width="w24"
        />
        <Select
          id="dagar"
          name="dagar"
          label={words.keyDays}
          texts={texts}
          error={faults.days}
          value={typed?.days}
          options={TOKEN_DAYS.map((days) => ({ value: String(days), label: words.keyDaysOf(days) }))}
        />
        <Actions>
          <Button>{words.keyMake}</Button>
        </Actions>
      </form>
    </Block>
  );
};
