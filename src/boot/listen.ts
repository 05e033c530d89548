import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartRefused } from '../platform/configuration';

/**
 * Asks for the port before anything is started, at every address that the name has: a server that gets localhost in IPv6
 * only, while another program has it in IPv4, would be found by some browsers and not by others.
 * @throws StartRefused (69 when the port is not to be had, 78 when the host is not an address of this machine)
 */
export const refuseBusyPort = async (
  host: string,
  port: number,
  command: CommandWithPort = start,
): Promise<void> => {
  if (port === 0) return;
  const addresses = await lookup(host, { all: true }).catch((error: unknown) => {
    throw listenRefusal(error, host, port, command);
  });
  for (const { address } of addresses) {
    const probe = createServer();
    try {
      probe.listen({ port, host: address, exclusive: true });
      await once(probe, 'listening');
    } catch (error) {
      // localhost may have a second address that this machine does not use.
      const unused = (error as NodeJS.ErrnoException).code === 'EADDRNOTAVAIL' && addresses.length > 1;
      if (!unused) throw listenRefusal(error, host, port, command);
    } finally {
      probe.close();
    }
  }
};

/** What is typed to start on another port. */
export type CommandWithPort = (port: number) => string;

const start: CommandWithPort = (port) => `PORT=${port} npm start`;

/** Why the server cannot listen, and how to mend it. Anything else comes back as it was. */
export const listenRefusal = (
  error: unknown,
  host: string,
  port: number,
  command: CommandWithPort = start,
): unknown => {
  const other = port < 65_000 ? Math.max(port, 1023) + 1 : 3000;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartRefused(
        `Port ${port} on ${host} is in use by another program. Choose another port: ${command(other)}`,
        69,
      );
    case 'EACCES':
      return new StartRefused(
        `Port ${port} is kept for administrators. Choose another port: ${command(other)}`,
        69,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartRefused(
        `HOST is ${JSON.stringify(host)}, which is no address of this machine. Expected: localhost, 0.0.0.0 or one of its addresses.`,
        78,
      );
    default:
      return error;
  }
};
