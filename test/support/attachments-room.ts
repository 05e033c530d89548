import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { aDatabase } from './a-database';
import { JobsService } from '../../src/platform/jobs';
import { AttachmentRows } from '../../src/attachments/attachment-rows';
import { AttachmentsService } from '../../src/attachments/attachments.service';
import type { WantedFile } from '../../src/attachments/attachment';
import { Pictures } from '../../src/attachments/pictures/pictures';
import { FileReceiver } from '../../src/attachments/receive-file';
import { ScanFile } from '../../src/attachments/scan/scan-file.job';
import type { Scanner } from '../../src/attachments/scan/scanner';
import { PostgresFileStore } from '../../src/attachments/store/postgres-file-store';
import { SweepFiles } from '../../src/attachments/sweep-files.job';
import { WholeFiles } from '../../src/attachments/whole-files';

export const ANY: WantedFile = { accept: [], mostBytes: 20 * 1024 * 1024, keepsPlace: false };

export const pdf = (size = 1000, filling = 'x'): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.alloc(size, filling)]);

export const streamOf = (bytes: Uint8Array): Readable => Readable.from([bytes], { objectMode: false });

/** The room on somebody else's database. */
export const attachmentsOn = (db: DataSource, jobs: JobsService, scanner?: Scanner) => {
  const rows = new AttachmentRows(db);
  const store = new PostgresFileStore(db);
  const pictures = new Pictures();
  const receiver = new FileReceiver(db, rows, store, pictures, jobs, scanner);
  const whole = new WholeFiles(rows, store, pictures, jobs, scanner);
  return {
    rows,
    store,
    pictures,
    attachments: new AttachmentsService(rows, store, receiver, pictures, jobs, whole),
  };
};

/** The room's parts on a database of their own. @param poolSize connections that there are */
export const aRoom = async (scanner?: Scanner, poolSize = 10) => {
  const { url, close } = await aDatabase();
  const db = await new DataSource({ type: 'postgres', url, poolSize }).initialize();
  const jobs = new JobsService(db);
  for (const fact of ['attachment.stored', 'case.files-clean'] as const)
    jobs.register({ name: `hear.${fact}`, on: fact, run: () => Promise.resolve() });
  const { rows, store, pictures, attachments } = attachmentsOn(db, jobs, scanner);
  return {
    db,
    store,
    attachments,
    scan: new ScanFile(db, rows, store, jobs, scanner),
    sweep: new SweepFiles(db, rows, jobs),
    async aDraft(): Promise<string> {
      const versionId = await aVersion(db);
      const [draft] = await db.query<{ id: string }[]>(
        `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, expires_at)
           VALUES ($1, 'f', $2, 'sv', now() + interval '1 day') RETURNING id`,
        [randomBytes(32), versionId],
      );
      return draft?.id ?? '';
    },
    async aCase(): Promise<string> {
      const [filed] = await db.query<{ case_id: string }[]>(
        `SELECT case_id FROM file_case('f', $1, 'sv', '{}', 'web', '{}')`,
        [await aVersion(db)],
      );
      return filed?.case_id ?? '';
    },
    /** How many jobs heard of a fact with such an id. */
    async heard(fact: string, id: string): Promise<number> {
      const [row] = await db.query<{ n: number }[]>(
        `SELECT count(*)::integer AS n FROM graphile_worker._private_jobs j
           JOIN graphile_worker._private_tasks t ON t.id = j.task_id
          WHERE t.identifier = $1 AND j.payload::text LIKE '%' || $2 || '%'`,
        [`hear.${fact}`, id],
      );
      return row?.n ?? 0;
    },
    async close(): Promise<void> {
      await pictures.onModuleDestroy();
      await db.destroy();
      await close();
    },
  };
};

const aVersion = async (db: DataSource): Promise<string> => {
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, $2, '{}') RETURNING id`,
    [`f-${randomUUID()}`, randomBytes(32).toString('hex')],
  );
  return version?.id ?? '';
};
