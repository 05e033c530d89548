import { CLUSTER, type Cluster, makeCluster } from './cluster';

/** Shared by the projects of a run, whose set-ups run in one process, one after the other. */
interface Shared {
  blankettCluster?: { cluster: Cluster; users: number };
}
export const shared: Shared = globalThis as Shared;

/** Jest calls it once for each project that needs a database. */
export default async function startCluster(): Promise<void> {
  shared.blankettCluster ??= { cluster: await makeCluster(), users: 0 };
  shared.blankettCluster.users += 1;
  process.env[CLUSTER] = shared.blankettCluster.cluster.superuserUrl;
}
