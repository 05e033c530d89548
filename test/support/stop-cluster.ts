import { shared } from './start-cluster';

/** Jest calls it when all tests of all projects are over: once for a file, however many projects name it. */
export default async function stopCluster(): Promise<void> {
  const running = shared.blankettCluster;
  delete shared.blankettCluster;
  await running?.stop();
}
