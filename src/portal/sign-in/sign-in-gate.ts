import type { OpenedVersion } from '../../catalogue';
import { asksFor } from '../../form';
import { ResidentSignInNeeded, type Level, type Resident } from '../../identity';

/** Whether a form has anything to do with who is signed in. One that asks nobody to sign in is not told. */
export const takesSignIn = ({ definition }: Pick<OpenedVersion, 'definition'>): boolean =>
  (definition.service.login ?? 'none') !== 'none';

/**
 * Lets by whoever may fill in a form.
 * @throws ResidentSignInNeeded where one must sign in, or sign in better
 */
export const passGate = (version: OpenedVersion, person: Resident | undefined): void => {
  const { login = 'none', assurance = 1 } = version.definition.service;
  if (login === 'none' || (login === 'optional' && person === undefined)) return;
  if (person === undefined || person.level < assurance)
    throw new ResidentSignInNeeded(assurance === 1 ? {} : { level: assurance });
  if (login === 'required' && person.personalNumber === undefined && asksForNumber(version))
    throw new ResidentSignInNeeded({ lacks: 'number' });
};

const asksForNumber = (version: OpenedVersion): boolean =>
  asksFor(version.model('sv'), 'person.personalNumber');

/** The least level to ask for when one signs in for a form. */
export const levelFor = ({ definition }: OpenedVersion): Level | undefined => definition.service.assurance;
