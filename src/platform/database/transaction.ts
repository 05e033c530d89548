import type { EntityManager } from 'typeorm';

/** The caller's transaction: first argument of whatever writes in one that it did not begin. */
export type Transaction = EntityManager;
