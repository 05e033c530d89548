import type { EntityManager } from 'typeorm';
import { dayOf, type Wait } from '../../form';
import { SupplementRequest } from './supplement-request.entity';

/** When the resident of a case was asked for more, oldest first: what a clock may stand still for. */
export const waitsOf = async (manager: EntityManager, caseId: string): Promise<Wait[]> => {
  const requests = await manager.find(SupplementRequest, { where: { caseId }, order: { askedAt: 'ASC' } });
  return requests.map(({ askedAt, dueOn, endedAt }) => ({
    asked: dayOf(askedAt),
    due: dueOn,
    ...(endedAt !== null && { ended: dayOf(endedAt) }),
  }));
};
