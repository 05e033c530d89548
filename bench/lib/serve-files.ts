import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/** A file of a page, as it is served. */
export interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface FileServer {
  readonly url: string;
  /** Bytes that a file takes on its way. */
  bytes(path: string): number;
  close(): Promise<void>;
}

/** Serves files as any good server would: compressed beforehand, at an address of this machine. */
export const serveFiles = async (files: Readonly<Record<string, ServedFile>>): Promise<FileServer> => {
  const packed = new Map(
    Object.entries(files).map(([path, { type, content }]) => [
      path,
      { type, body: brotliCompressSync(content) },
    ]),
  );
  const server = createServer((request, response) => {
    const file = packed.get(request.url ?? '');
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    bytes: (path) => packed.get(path)?.body.length ?? 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
