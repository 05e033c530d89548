import { SetMetadata } from '@nestjs/common';

/** Where a route says who may use it. Read by the guard in `identity`, which refuses a route that says nothing. */
export const ACCESS_RULE = Symbol('access rule');

/** For routes of the platform itself; rooms above say `@Allow('everyone')`. */
export const OpenToEveryone = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS_RULE, 'everyone');
