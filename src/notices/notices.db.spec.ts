import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import municipality from '../../forms/municipality.json';
import { aDatabase } from '../../test/support/a-database';
import { asSuperuser } from '../../test/support/cluster';
import { aMailServer, decodedHeader, said, type MailServer } from '../../test/support/mail-server';
import type { Municipality } from '../form';
import type { Configuration } from '../platform/configuration';
import { JobsService } from '../platform/jobs';
import { compose } from './compose/compose';
import { NoticeReader } from './notice-reader';
import { NoticeStore, type WantedNotice } from './notice-store';
import { Notice } from './notice.entity';
import type { SendFault } from './send/send-fault';
import { MOST_TRIES, SendNotice } from './send/send-notice.job';
import { Senders } from './send/senders';

const PERSTORP = municipality as unknown as Municipality;
const LINK = 'https://sjalvservice.example.se/arenden/2026-000123-4/abcdefghijklmnopqrstuv';

let db: DataSource;
let owner: DataSource;
let closeDatabase: () => Promise<void>;
let server: MailServer;
let name: string;

beforeAll(async () => {
  const { url, ownerUrl, close } = await aDatabase();
  closeDatabase = close;
  name = new URL(url).pathname.slice(1);
  db = await new DataSource({ type: 'postgres', url, entities: [Notice] }).initialize();
  // A connection that is cut tells so by an event.
  (db.driver as unknown as { master: { on(event: string, heard: () => void): void } }).master.on(
    'error',
    () => undefined,
  );
  owner = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  server = await aMailServer();
});
afterAll(async () => {
  await db.destroy();
  await owner.destroy();
  await server.close();
  await closeDatabase();
});
beforeEach(() => server.say({}));

async function aCase(): Promise<string> {
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, $2, '{}') RETURNING id`,
    [`f-${randomUUID()}`, randomBytes(32).toString('hex')],
  );
  const [filed] = await db.query<{ case_id: string }[]>(
    `SELECT case_id FROM file_case('f', $1, 'sv', '{}', 'web', '{}')`,
    [version!.id],
  );
  return filed!.case_id;
}

const configured = (url: string | undefined): Configuration =>
  ({
    mail: url === undefined ? undefined : { server: new URL(url), from: 'noreply@perstorp.se' },
    sms: undefined,
  }) as unknown as Configuration;

/** The room as the server puts it together; without a server when `url` is undefined. */
function aRoom({
  url = server.url,
  own = PERSTORP,
  isOver = false,
}: { url?: string | null; own?: Municipality; isOver?: boolean } = {}) {
  const configuration = configured(url ?? undefined);
  const jobs = new JobsService(db);
  const store = new NoticeStore(db, jobs, configuration);
  const composer = {
    compose: (notice: Notice) =>
      Promise.resolve(
        isOver ? undefined : compose(own, notice, { caseNumber: '2026-000123-4', link: LINK, day: 'i dag' }),
      ),
  };
  const send = new SendNotice(
    db,
    store,
    composer as never,
    new Senders(configuration),
    { municipality: own } as never,
    configuration,
  );
  jobs.register(send);
  return { store, send, reader: new NoticeReader(db) };
}
type Room = ReturnType<typeof aRoom>;

async function written(room: Room, wanted: Partial<WantedNotice> = {}): Promise<Notice> {
  const source = wanted.source ?? randomUUID();
  await room.store.write({
    event: 'case.submitted',
    source,
    channel: 'e-mail',
    recipient: 'anna@example.se',
    language: 'sv',
    ...wanted,
  });
  return db.manager.findOneByOrFail(Notice, { source });
}
const now = (notice: Notice) => db.manager.findOneByOrFail(Notice, { id: notice.id });
const run = (room: Room, { id }: Notice) => room.send.run({ noticeId: id });
const jobsFor = async ({ id }: Notice): Promise<number> => {
  const rows = await owner.query<unknown[]>(
    `SELECT FROM graphile_worker._private_jobs WHERE payload->>'noticeId' = $1`,
    [id],
  );
  return rows.length;
};

describe('a notice', () => {
  it('is written once for what it tells of, with one job', async () => {
    const room = aRoom();
    const notice = await written(room);
    await written(room, { source: notice.source });
    expect(await db.manager.countBy(Notice, { source: notice.source })).toBe(1);
    expect(await jobsFor(notice)).toBe(1);
  });

  it('reaches its recipient with å, ä and ö, in two parts, as a message that answers nothing', async () => {
    const own: Municipality = { ...PERSTORP, name: 'Åmåls kommun' };
    const room = aRoom({ own });
    const before = server.mails.length;
    const notice = await written(room);
    await run(room, notice);
    const mail = server.mails[before]!;
    expect([mail.from, mail.to]).toEqual(['noreply@perstorp.se', ['anna@example.se']]);
    expect(decodedHeader(mail.headers.get('subject')!)).toBe('Vi har tagit emot ditt ärende 2026-000123-4');
    expect(decodedHeader(mail.headers.get('from')!)).toContain('Åmåls kommun');
    expect(mail.headers.get('reply-to')).toBe('kommunhuset@perstorp.se');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe('sv');
    expect(mail.headers.get('message-id')).toBe(notice.messageId);
    expect(mail.headers.get('content-type')).toMatch(/^multipart\/alternative/);
    expect(mail.text.replaceAll('\r\n', '\n')).toContain('På ärendets sida ser du vad som händer.');
    expect(mail.text).toContain(LINK);
    expect(mail.html).toContain('Öppna ärendet');
    expect([...mail.headers.keys()].filter((name) => name.startsWith('list-'))).toEqual([]);
    expect(await now(notice)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('is sent once, however often its job runs', async () => {
    const room = aRoom();
    const notice = await written(room);
    const before = server.mails.length;
    await run(room, notice);
    await run(room, notice);
    expect(server.mails).toHaveLength(before + 1);
  });

  it('is sent once when two run its job at the same time', async () => {
    const room = aRoom();
    const notice = await written(room);
    const before = server.mails.length;
    await Promise.all([run(room, notice), run(room, notice)]);
    expect(server.mails).toHaveLength(before + 1);
  });

  it('is put off when the server asks for patience, and sent when that is over', async () => {
    const room = aRoom();
    const notice = await written(room);
    server.say({ recipient: () => said(451, 'Greylisted, try again later') });
    await expect(run(room, notice)).rejects.toThrow('A notice was not taken: away.');
    expect(await now(notice)).toMatchObject({ state: 'waiting', attempts: 1, fault: 'away' });
    expect((await now(notice)).detail).toContain('Greylisted');
    server.say({});
    await run(room, notice);
    expect(await now(notice)).toMatchObject({ state: 'sent', attempts: 2, fault: null, detail: null });
  });

  it('is sent again with the same Message-ID when killed between the server’s yes and the commit', async () => {
    const room = aRoom();
    const notice = await written(room);
    const before = server.mails.length;
    server.say({
      mail: async () => {
        await asSuperuser(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = '${name}' AND state = 'idle in transaction'`,
        );
        return undefined;
      },
    });
    await expect(run(room, notice)).rejects.toThrow();
    expect(await now(notice)).toMatchObject({ state: 'waiting', attempts: 0 });
    server.say({});
    await run(room, notice);
    const ids = server.mails.slice(before).map(({ headers }) => headers.get('message-id'));
    expect(ids).toEqual([notice.messageId, notice.messageId]);
    expect((await now(notice)).state).toBe('sent');
  });

  it('waits for a server that is away for days, then is given up, and told of in the case', async () => {
    const room = aRoom({ url: 'smtp://127.0.0.1:1' });
    const caseId = await aCase();
    const notice = await written(room, { caseId });
    await expect(run(room, notice)).rejects.toThrow('away');
    // Days later: all its tries but one are used up.
    await db.query('UPDATE notices SET attempts = $2 WHERE id = $1', [notice.id, MOST_TRIES - 2]);
    await expect(run(room, notice)).rejects.toThrow('away');
    await run(room, notice);
    expect(await now(notice)).toMatchObject({ state: 'given-up', attempts: MOST_TRIES, fault: 'away' });
    const events = await db.query<{ kind: string; details: object }[]>(
      'SELECT kind, details FROM case_events WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
    expect(events.at(-1)).toEqual({ kind: 'notice-given-up', details: { notice: notice.id } });
    expect((await room.reader.givenUpOf(caseId)).map(({ id }) => id)).toEqual([notice.id]);
  });

  it('is tried for more than two days before it is given up', () => {
    // graphile-worker waits exp(least(10, attempt)) seconds after each try.
    const seconds = Array.from({ length: MOST_TRIES - 1 }, (_, at) => Math.exp(Math.min(10, at + 1)));
    expect(seconds.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(2 * 24 * 60 * 60);
  });

  it.each([
    ['the recipient', { recipient: () => said(550, '<anna@example.se>: no such user') }],
    ['the mail', { mail: () => said(554, 'Message refused') }],
  ])('is given up at once when the server refuses %s for ever', async (_, says) => {
    const room = aRoom();
    const notice = await written(room);
    server.say(says);
    await run(room, notice);
    const after = await now(notice);
    expect(after).toMatchObject({ state: 'given-up', attempts: 1, fault: 'refused' });
    expect(after.detail).not.toContain('anna@example.se');
  });

  it('is sent after all when somebody of the staff tries again', async () => {
    const room = aRoom();
    const notice = await written(room);
    server.say({ recipient: () => said(550, 'Mailbox full') });
    await run(room, notice);
    server.say({});
    expect(await room.store.again(db.manager, notice.id)).toBe(true);
    expect(await jobsFor(notice)).toBe(2);
    await run(room, notice);
    expect((await now(notice)).state).toBe('sent');
    expect(await room.store.again(db.manager, notice.id)).toBe(false);
  });

  it.each([
    'anna@example.se\r\nBcc: all@example.se',
    'a@example.se, b@example.se',
    'Anna <a@example.se>',
    'anna',
  ])('goes nowhere when its address is %j', async (recipient) => {
    const room = aRoom();
    const before = server.mails.length;
    const notice = await written(room, { recipient });
    await run(room, notice);
    expect(await now(notice)).toMatchObject({ state: 'given-up', fault: 'address' });
    expect(server.mails).toHaveLength(before);
  });

  it('has no header that somebody’s name brought in', async () => {
    const own: Municipality = {
      ...PERSTORP,
      name: 'Perstorp\r\nBcc: all@example.se\r\n\r\n<b>',
      contact: { ...PERSTORP.contact, email: 'a@example.se\r\nX-Evil: 1' },
      notices: { 'case.submitted': { subject: 'Hej\r\nBcc: all@example.se\r\n\r\nBody {link}' } },
    };
    const room = aRoom({ own });
    const before = server.mails.length;
    const notice = await written(room);
    await run(room, notice);
    const mail = server.mails[before];
    expect(mail?.to).toEqual(['anna@example.se']);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.headers.has('x-evil')).toBe(false);
  });

  it('that tells of what is over is not sent, and not told of in the case', async () => {
    const room = aRoom({ isOver: true });
    const caseId = await aCase();
    const notice = await written(room, { caseId });
    await run(room, notice);
    expect(await now(notice)).toMatchObject({ state: 'given-up', fault: 'expired' });
    const events = await db.query<{ kind: string }[]>('SELECT kind FROM case_events WHERE case_id = $1', [
      caseId,
    ]);
    expect(events.map(({ kind }) => kind)).not.toContain('notice-given-up');
  });

  it('is kept for the staff to see where there is no server, and sent when there is one and they ask', async () => {
    const without = aRoom({ url: null });
    const notice = await written(without);
    await run(without, notice);
    expect(await now(notice)).toMatchObject({ state: 'kept', attempts: 0 });
    const room = aRoom();
    await room.store.again(db.manager, notice.id);
    await run(room, notice);
    expect((await now(notice)).state).toBe('sent');
  });

  it('is put off when the server does not let us in: that can be mended', async () => {
    const url = new URL(server.url);
    url.username = 'blankett';
    url.password = 'wrong';
    const room = aRoom({ url: url.href });
    const notice = await written(room);
    const fault = (await run(room, notice).catch((thrown: unknown) => thrown)) as SendFault;
    expect(fault.kind).toBe('setup');
    expect((await now(notice)).state).toBe('waiting');
  });
});

describe('at night', () => {
  it('notices that are done with are forgotten after 90 days; one that waits is given a job', async () => {
    const room = aRoom();
    const [old, waits, fresh] = [await written(room), await written(room), await written(room)];
    await run(room, old);
    await run(room, fresh);
    await db.query(`UPDATE notices SET created_at = now() - interval '91 days' WHERE id = ANY ($1)`, [
      [old.id, waits.id],
    ]);
    await room.store.remind(db.manager, 5);
    expect(await room.store.removeOld(db.manager)).toBe(1);
    expect(await db.manager.existsBy(Notice, { id: old.id })).toBe(false);
    expect(await db.manager.existsBy(Notice, { id: fresh.id })).toBe(true);
    expect(await jobsFor(waits)).toBe(2);
  });
});
