/**
 * The plain way to take a file: Fastify hands the body over as it comes, and it goes into the same store in chunks of the same size.
 * Nothing is looked at, hashed, or written down about it but a row.
 */
import Fastify from 'fastify';
import { DataSource } from 'typeorm';
import { CHUNK_BYTES } from '../../src/attachments/store/file-store';
import { inChunks } from '../../src/attachments/store/in-chunks';
import { PostgresFileStore } from '../../src/attachments/store/postgres-file-store';

const main = async (): Promise<void> => {
  const { DATABASE_URL: url, PORT = '0', HOST: host = '127.0.0.1' } = process.env;
  const db = await new DataSource({ type: 'postgres', url, poolSize: 20 }).initialize();
  const store = new PostgresFileStore(db);
  const server = Fastify({ bodyLimit: 200 * 1024 * 1024 });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _body, done) => done(null));
  server.get('/ready', () => 'ok');
  server.post<{ Params: { draft: string } }>('/:draft', async ({ raw, params }) => {
    const [row] = await db.query<{ id: string }[]>(
      `INSERT INTO attachments (draft_id, name) VALUES ($1, 'a') RETURNING id`,
      [params.draft],
    );
    let place = 0;
    for await (const chunk of inChunks(raw, CHUNK_BYTES)) await store.write(row?.id ?? '', place++, chunk);
    return 'ok';
  });
  await server.listen({ port: Number(PORT), host });
};

void main();
