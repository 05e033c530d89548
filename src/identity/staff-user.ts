import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Grant } from './grants';
import type { Role } from './roles';

/** Whoever of the staff is signed in. */
export interface StaffUser {
  /** The account: what the audit log calls its actor. */
  readonly id: string;
  readonly name: string;
  /** Every role of the grants, whatever forms it is for: enough for a link to be shown, never for a case. */
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** The right to cases with protected identity or secrecy, among those within reach. */
  readonly mayReadSecret: boolean;
}

/** Beside the request, not in it: nothing that is posted can be mistaken for it. */
const signedIn = new WeakMap<FastifyRequest, StaffUser>();

export const rememberStaff = (request: FastifyRequest, user: StaffUser): void => {
  signedIn.set(request, user);
};

/** Who is signed in. Nobody on a route for everyone: there it is not asked. */
export const staffOf = (request: FastifyRequest): StaffUser | undefined => signedIn.get(request);

/** `@SignedIn() user: StaffUser` in a route that is for some roles. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): StaffUser => {
  const user = staffOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (user === undefined) throw new Error('@SignedIn() stands in a route that is for everyone.');
  return user;
});
