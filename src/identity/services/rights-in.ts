import type { ClaimMark, StaffProvider } from '../../platform/configuration';
import type { Given } from '../accounts/account';
import { isRole } from '../roles';

/** What a provider's claims give. */
export interface Rights {
  readonly given: readonly Given[];
  readonly mayReadSecret: boolean;
}

/** A person's claims, held against what the operator has said that they mean. Undefined where claims give no rights at all. */
export const rightsIn = (
  { grants, secrecy }: Pick<StaffProvider, 'grants' | 'secrecy'>,
  claims: Readonly<Record<string, unknown>>,
): Rights | undefined => {
  if (grants === undefined) return undefined;
  const bears = ({ claim, value }: ClaimMark): boolean => {
    const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return Array.isArray(said) ? said.includes(value) : said === value;
  };
  const given = grants.filter(bears).flatMap(({ role, authority, form }): Given[] => {
    if (!isRole(role)) return [];
    if (authority !== undefined) return [{ role, scope: { of: 'authority', name: authority } }];
    return [{ role, scope: form === undefined ? { of: 'all' } : { of: 'form', name: form } }];
  });
  return { given, mayReadSecret: secrecy.some(bears) };
};
