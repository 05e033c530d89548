import { SetMetadata } from '@nestjs/common';
import { ACCESS_RULE } from '../platform/http';
import type { Role } from './roles';

/** Says who may use a route. A route that says nothing is refused to all. */
export const Allow = (
  ...who: ['everyone'] | ['staff'] | [Role, ...Role[]]
): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, who[0] === 'everyone' || who[0] === 'staff' ? who[0] : who);

/** The same for what is about no form: a role for some forms only does not let one in. */
export const AllowForAllForms = (...forAllForms: [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { forAllForms });
