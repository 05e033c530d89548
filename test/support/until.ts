import { setTimeout as pause } from 'node:timers/promises';

/** Looks, again and again, until it is so. @throws Error when it has not come to that in half a minute */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let looks = 0; !(await isSo()); looks++) {
    if (looks === 600) throw new Error(`It did not come to that in half a minute: ${String(isSo)}`);
    await pause(50);
  }
};
