import { shared } from './start-cluster';

/** Jest calls it once for each project that had a database; the last one out stops it. */
export default async function stopCluster(): Promise<void> {
  const running = shared.blankettCluster;
  if (running === undefined) return;
  running.users -= 1;
  if (running.users > 0) return;
  delete shared.blankettCluster;
  await running.cluster.stop();
}
