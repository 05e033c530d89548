import { isWithin, reachOf, type Role, type StaffUser } from '../identity';
import { FormNotFound } from './refusals';

/** Who may see what a form's designer works on: for doors to hold their routes and links to. */
export const MAY_DESIGN = ['designer', 'administrator'] as const satisfies readonly Role[];

/** Holds a designer to the forms that their rights reach. @throws FormNotFound, which tells nobody that there is such a form */
export const requireDesigner = (user: StaffUser, formId: string): void => {
  if (!isWithin(reachOf(user, MAY_DESIGN), formId)) throw new FormNotFound();
};
