import { SetMetadata } from '@nestjs/common';
import { ACCESS_RULE } from '../platform/http';
import type { Role } from './roles';

/** Says who may use a route. A route that says nothing is refused to all. */
export const Allow = (...who: ['everyone'] | [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, who[0] === 'everyone' ? 'everyone' : who);
