import type { JSX } from 'preact';
import { ROLES, type Account, type Given } from '../../identity';
import { Actions, Block, Button, CaseTable, Notice, Select } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import type { OfferedScope } from './scopes';

/** What is missing from a right that is to be given. */
export interface GrantFaults {
  readonly role?: 'missing';
  readonly scope?: 'missing';
}

export interface GivenRightsProps {
  readonly site: DeskSite;
  readonly account: Account;
  readonly scopes: readonly OfferedScope[];
  readonly right: (given: Given) => string;
  readonly rightsFrom?: string;
  readonly faults: GrantFaults;
}

/** The rights that somebody has, each to be taken away, and one more to be given. */
export const GivenRights = (props: GivenRightsProps): JSX.Element => {
  const { site, account, rightsFrom } = props;
  const words = site.texts.accounts;
  return (
    <Block id="behorigheter" heading={words.given}>
      {rightsFrom !== undefined && (
        <Notice>
          <p>{words.fromProvider(rightsFrom)}</p>
        </Notice>
      )}
      {account.given.length === 0 ? <p>{words.givenNone}</p> : <Given {...props} />}
      {rightsFrom === undefined && <Give {...props} />}
    </Block>
  );
};

const Given = ({ site, account, right, rightsFrom }: GivenRightsProps): JSX.Element => {
  const words = site.texts.accounts;
  const mayRevoke = rightsFrom === undefined;
  return (
    <CaseTable
      caption={words.given}
      columns={[{ heading: words.rights }, ...(mayRevoke ? [{ heading: words.revoke, hidden: true }] : [])]}
      rows={account.given.map((given, place) => ({
        key: right(given),
        cells: [
          right(given),
          ...(mayRevoke
            ? [
                <form key="revoke" method="post" action={addresses.account(account.id)}>
                  <input type="hidden" name="ratt" value={keyOf(given)} />
                  <Button key={place} small does="revoke" which={words.revokeWhich(right(given))}>
                    {words.revoke}
                  </Button>
                </form>,
              ]
            : []),
        ],
      }))}
    />
  );
};

const Give = ({ site, account, scopes, faults }: GivenRightsProps): JSX.Element => {
  const { texts } = site;
  const words = texts.accounts;
  return (
    <form method="post" action={addresses.account(account.id)} novalidate>
      <Select
        id="roll"
        name="roll"
        label={words.role}
        hint={words.rolesHelp}
        error={faults.role && words.roleMissing}
        texts={texts}
        value={undefined}
        options={ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
      />
      <Select
        id="galler"
        name="galler"
        label={words.scope}
        error={faults.scope && words.scopeMissing}
        texts={texts}
        value={undefined}
        options={scopes.map(({ value, label }) => ({ value, label }))}
      />
      <Actions>
        <Button does="grant">{words.give}</Button>
      </Actions>
    </form>
  );
};

/** What a button that takes a right away posts. */
export const keyOf = ({ role, scope }: Given): string =>
  [role, scope.of, scope.of === 'all' ? '' : scope.name].join(' ');

/** What is missing, in words and in the order of the boxes. */
export const grantProblems = (
  { role, scope }: GrantFaults,
  { texts }: DeskSite,
): readonly { readonly href: string; readonly message: string }[] => [
  ...(role ? [{ href: '#roll', message: texts.accounts.roleMissing }] : []),
  ...(scope ? [{ href: '#galler', message: texts.accounts.scopeMissing }] : []),
];
