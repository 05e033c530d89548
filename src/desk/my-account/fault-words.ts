import { PASSWORD_LENGTH, type SetUpFaults } from '../../identity';
import type { Texts } from '../../views';

interface Told {
  readonly id: string;
  readonly message: string;
}

/** What will not do, in words: all of it in the order of the page, and by box. */
export const faultWords = (
  { login, password, repeated, code, now }: SetUpFaults,
  { myAccount }: Texts,
): {
  readonly all: readonly { readonly href: string; readonly message: string }[];
  at(id: string): string | undefined;
} => {
  const { faults } = myAccount;
  const passwords = {
    short: faults.short(PASSWORD_LENGTH.least),
    long: faults.long(PASSWORD_LENGTH.most),
    simple: faults.simple,
    'own-name': faults.ownName,
  };
  const told: readonly (Told | undefined)[] = [
    now && { id: 'nu-losenord', message: now === 'locked' ? faults.locked : faults.now },
    login && { id: 'adress', message: login === 'taken' ? faults.loginTaken : faults.loginMalformed },
    password && { id: 'losenord', message: passwords[password] },
    repeated && { id: 'igen', message: faults.differs },
    code && { id: 'kod', message: faults.code },
  ];
  const list = told.filter((one) => one !== undefined);
  return {
    all: list.map(({ id, message }) => ({ href: `#${id}`, message })),
    at: (id) => list.find((one) => one.id === id)?.message,
  };
};
