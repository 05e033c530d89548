import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS_RULE } from '../platform/http';
import type { Rule } from './roles';

/** A route as Fastify has it; its rule is undefined where nobody gave it one, or where it goes past the guard. */
export interface RouteWithRule {
  readonly method: string;
  readonly path: string;
  readonly rule: Rule | undefined;
}

/**
 * Starts an application that was not started yet, and lists every route that Fastify got meanwhile, from whomever. For the test
 * of who may do what: a route that is not a controller's has no guard before it, and so no rule.
 */
export const routesWithRules = async (app: NestFastifyApplication): Promise<readonly RouteWithRule[]> => {
  const registered: { method: string; path: string }[] = [];
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) registered.push({ method: one, path: url });
  });
  await app.init();
  await fastify.ready();
  const rules = rulesOf(app);
  return registered.map(({ method, path }) => ({
    method,
    path,
    rule: rules.get(`${method} ${path}`) ?? (method === 'HEAD' ? rules.get(`GET ${path}`) : undefined),
  }));
};

const rulesOf = (app: NestFastifyApplication): Map<string, Rule> => {
  const rules = new Map<string, Rule>();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype === 'function') addRules(rules, metatype as Type);
    }
  }
  return rules;
};

const addRules = (rules: Map<string, Rule>, controller: Type): void => {
  const prototype = controller.prototype as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
    const rule = ruleOf(handler) ?? ruleOf(controller);
    if (rule === undefined) continue;
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    for (const prefix of pathsOf(controller)) {
      for (const path of pathsOf(handler)) rules.set(`${method} ${joined(prefix, path)}`, rule);
    }
  }
};

const ruleOf = (target: object): Rule | undefined =>
  Reflect.getMetadata(ACCESS_RULE, target) as Rule | undefined;

const pathsOf = (target: object): string[] =>
  [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();

const joined = (...parts: string[]): string =>
  `/${parts.flatMap((part) => part.split('/').filter((piece) => piece !== '')).join('/')}`;
