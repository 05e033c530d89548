import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS_RULE } from '../platform/http';
import { reachOf } from './reach';
import { RoleNeeded, SignInNeeded } from './refusals';
import type { Rule } from './roles';
import { ResidentIn } from './residents/resident-in';
import { rememberStaff, type StaffUser } from './staff-user';
import { StaffIn } from './staff-in';

/** Stands before every route. What no rule allows is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly staffIn: StaffIn,
    private readonly residentIn: ResidentIn,
  ) {}

  /** @throws SignInNeeded, RoleNeeded; an ordinary error for a route without a rule, which is a fault of ours */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(ACCESS_RULE, [handler, controller]);
    if (rule === undefined)
      throw new Error(`${controller.name}.${handler.name} has no rule: give it @Allow.`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (rule === 'everyone') {
      // Each page shows who is signed in. Whether that must be known is the route's matter: it asks again, and hears the same.
      await this.residentIn.of(request).catch(() => undefined);
      return true;
    }

    const staff = await this.staffIn.of(request);
    if (staff === undefined) throw new SignInNeeded();
    rememberStaff(request, staff);
    if (!isLetIn(staff, rule)) throw new RoleNeeded();
    return true;
  }
}

const isLetIn = (staff: StaffUser, rule: Exclude<Rule, 'everyone'>): boolean => {
  if (rule === 'staff') return true;
  if ('forAllForms' in rule) return reachOf(staff, rule.forAllForms) === 'all';
  return staff.roles.some((role) => rule.includes(role));
};
