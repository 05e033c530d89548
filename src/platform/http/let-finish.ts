import type { IncomingMessage } from 'node:http';

/** Bytes that are let through unread, so that whoever sends too much hears why. Who sends on is cut off. */
const UNREAD = 64 * 1024 * 1024;

/**
 * A connection that is closed while someone is still sending looks like a fault of the network: most senders never read the
 * answer. So the rest is taken and thrown away.
 */
export const letFinish = (raw: IncomingMessage): void => {
  let unread = 0;
  raw.on('data', (chunk: Buffer) => {
    unread += chunk.length;
    if (unread > UNREAD) raw.destroy();
  });
  raw.resume();
};
