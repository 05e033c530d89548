import { ensureBuilt } from './built';
import startCluster from './start-cluster';

/**
 * Jest calls it once before the journeys: pages get their scripts from what is built, and without any they do without, which
 * is right for a resident and wrong for a test of the script.
 */
export default async function startJourneys(): Promise<void> {
  ensureBuilt();
  await startCluster();
}
