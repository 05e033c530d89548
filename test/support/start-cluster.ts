import { CLUSTER, type Cluster, makeCluster } from './cluster';

/** Shared by the projects of a run, whose set-ups run in one process, one after the other. */
interface Shared {
  blankettCluster?: Cluster;
}
export const shared: Shared = globalThis as Shared;

/** Jest calls it before the tests, once for each set-up that needs a database. */
export default async function startCluster(): Promise<void> {
  shared.blankettCluster ??= await makeCluster();
  process.env[CLUSTER] = shared.blankettCluster.superuserUrl;
}
