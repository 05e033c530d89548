import { join } from 'node:path';
import { alternately } from '../lib/alternately';
import { execute, type BenchCluster } from '../lib/cluster';
import { root } from '../lib/root';
import { serve, serveProduct } from '../lib/servers';
import { type Figure, median } from '../lib/table';
import { makeFormWithFile } from '../soak/senders-of-files';

/** Of the plain way's rate. */
const LEAST = 0.7;
/** Bytes of a file, and files at once. */
const SIZE = 8 * 1024 * 1024;
const AT_ONCE = 4;
const FILES = 8;

/** How fast files come in: checked, hashed and told about, beside a bare stream into the same store. */
export const measureUpload = async (
  cluster: BenchCluster,
  folder: string,
  rounds: number,
): Promise<Figure[]> => {
  const database = await cluster.database('upload');
  const formsDir = await makeFormWithFile(join(folder, 'upload forms'));
  const server = await serveProduct(database, { formsDir, dataDir: join(folder, 'upload data') });
  const plain = await serve({
    command: process.execPath,
    args: [join(root, 'dist/bench/reference/plain-upload.js')],
    env: { DATABASE_URL: database.url },
    path: '/ready',
  });
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.alloc(SIZE, 'x')]);
  const form = await formOf(content);
  try {
    const drafts = await Promise.all(Array.from({ length: AT_ONCE }, () => begin(server.url)));
    const rate = (send: (draft: Draft) => Promise<number>) => async (): Promise<number> => {
      // What a draft may hold is soon reached.
      await execute(database.ownerUrl, 'DELETE FROM attachments');
      const since = performance.now();
      await Promise.all(
        drafts.map(async (draft) => {
          for (let n = 0; n < FILES; n += 1)
            if ((await send(draft)) !== 200) throw new Error('A file was refused.');
        }),
      );
      return (AT_ONCE * FILES * SIZE) / 1_000_000 / ((performance.now() - since) / 1000);
    };
    const rates = await alternately(rounds, {
      ours: rate(({ path, cookie }) =>
        post(`${server.url}${path}/filer`, form.body, { 'content-type': form.type, cookie }),
      ),
      plain: rate(({ id }) =>
        post(`${plain.url}/${id}`, content, { 'content-type': 'application/octet-stream' }),
      ),
    });
    const [ours, reference] = [median(rates.ours), median(rates.plain)];
    return [
      {
        what: 'upload, MB a second',
        measured: `${ours.toFixed(0)} (${(ours / reference).toFixed(2)} x)`,
        goal: `>= ${LEAST} x of a bare stream`,
        reached: ours >= LEAST * reference,
        note: `bare stream into the same store: ${reference.toFixed(0)}; ${AT_ONCE} at once`,
      },
    ];
  } finally {
    await plain.stop();
    await server.stop();
  }
};

interface Draft {
  readonly id: string;
  readonly path: string;
  readonly cookie: string;
}

const begin = async (url: string): Promise<Draft> => {
  const answer = await fetch(`${url}/tjanster/bilaga`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(),
  });
  const [, , id = ''] = (answer.headers.get('location') ?? '').split('/');
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return { id, path: `/utkast/${id}`, cookie };
};

/** The form with the file as it goes over the wire, written once: the sender's own work is no part of what is measured. */
const formOf = async (content: Buffer): Promise<{ readonly body: Uint8Array; readonly type: string }> => {
  const form = new FormData();
  form.append('/paper', new File([new Uint8Array(content)], 'a.pdf'));
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? '';
  return { body: new Uint8Array(await written.arrayBuffer()), type };
};

const post = async (
  address: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Promise<number> => {
  const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(body) });
  await answer.arrayBuffer();
  return answer.status;
};
