import type { JSX } from 'preact';
import type { AccountFaults } from '../../identity';
import { TextBox } from '../../views';
import type { DeskSite } from '../frame/desk-site';

export interface NamedTyped {
  readonly name: string;
  readonly login: string;
}

export interface NamedBoxesProps {
  readonly site: DeskSite;
  readonly typed: NamedTyped;
  readonly faults: AccountFaults;
}

/** What somebody is called, and signs in with. */
export const NamedBoxes = ({ site, typed, faults }: NamedBoxesProps): JSX.Element => {
  const { texts } = site;
  return (
    <>
      <TextBox
        id="namn"
        name="namn"
        label={texts.accounts.person}
        error={wordsOf(faults, site).name}
        texts={texts}
        value={typed.name}
        width="w24"
      />
      <TextBox
        id="adress"
        name="adress"
        label={texts.accounts.login}
        hint={texts.accounts.loginHint}
        error={wordsOf(faults, site).login}
        texts={texts}
        value={typed.login}
        inputMode="email"
        width="w24"
      />
    </>
  );
};

/** What will not do, in words and in the order of the boxes. */
export const namedProblems = (
  faults: AccountFaults,
  site: DeskSite,
): readonly { readonly href: string; readonly message: string }[] => {
  const { name, login } = wordsOf(faults, site);
  return [
    ...(name === undefined ? [] : [{ href: '#namn', message: name }]),
    ...(login === undefined ? [] : [{ href: '#adress', message: login }]),
  ];
};

const wordsOf = (
  { name, login }: AccountFaults,
  { texts }: DeskSite,
): { readonly name?: string; readonly login?: string } => {
  const { loginTaken, loginMalformed } = texts.myAccount.faults;
  return {
    ...(name && { name: texts.accounts.nameMissing }),
    ...(login && { login: login === 'taken' ? loginTaken : loginMalformed }),
  };
};
