import { createHash, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isFault, type Attachment, type FileFault } from './attachment';
import { ANY, aRoom, pdf, streamOf } from '../../test/support/attachments-room';
import { until } from '../../test/support/until';
import { MOST_BYTES_TOGETHER } from './limits';
import { HEIC, withPlace } from './pictures/samples';
import { FileUnwanted } from './refusals';
import { CHUNK_BYTES } from './store/file-store';

type Room = Awaited<ReturnType<typeof aRoom>>;
let room: Room;

// A database, a thread and pictures on a busy machine: slow is no fault here.
jest.setTimeout(120_000);

beforeAll(async () => {
  room = await aRoom();
});
afterAll(() => room.close());

const taken = (received: Attachment | FileFault): Attachment => {
  if (isFault(received)) throw new Error(JSON.stringify(received));
  return received;
};
const receive = (draftId: string, bytes: Uint8Array, name = 'fil.pdf', wanted = ANY) =>
  room.attachments.receive(draftId, wanted, name, streamOf(bytes));
const count = async (where: string, ...values: unknown[]): Promise<number> => {
  const [row] = await room.db.query<{ n: number }[]>(
    `SELECT count(*)::integer AS n FROM attachments WHERE ${where}`,
    values,
  );
  return row!.n;
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a file that is received', () => {
  it('is kept byte by byte, with its kind, size and fingerprint, and told about', async () => {
    const draftId = await room.aDraft();
    const bytes = pdf(3 * CHUNK_BYTES + 17);
    const file = taken(await receive(draftId, bytes, '../../intyg.pdf'));
    expect(file).toEqual({
      id: expect.any(String) as string,
      name: 'intyg.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      scan: 'unchecked',
      receivedAt: expect.any(Date) as Date,
      messageId: null,
    });
    expect((await buffer(room.attachments.open(file))).equals(bytes)).toBe(true);
    expect(await room.attachments.ofDraft(draftId)).toEqual([file]);
    expect(await room.heard('attachment.stored', file.id)).toBe(1);
  });

  it('of exactly a chunk, or of one byte, is kept too', async () => {
    const draftId = await room.aDraft();
    for (const bytes of [pdf(CHUNK_BYTES - 9), Buffer.from('x')]) {
      const file = taken(await receive(draftId, bytes, 'x.txt'));
      expect((await buffer(room.attachments.open(file))).equals(bytes)).toBe(true);
    }
  });

  it.each<[string, Uint8Array, string, Partial<typeof ANY>, FileFault]>([
    ['nothing', Buffer.alloc(0), 'a.pdf', {}, { kind: 'empty' }],
    ['too much', pdf(2000), 'a.pdf', { mostBytes: 1500 }, { kind: 'too-large', mostBytes: 1500 }],
    [
      'a program that says it is a picture',
      Buffer.from('MZ\u0000'),
      'a.jpg',
      { accept: ['image/*'] },
      { kind: 'wrong-type', accept: ['image/*'], found: 'application/x-msdownload' },
    ],
    ['who knows what', Buffer.from([1, 2, 3]), 'a.pdf', {}, { kind: 'wrong-type', accept: [] }],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'a.jpg', {}, { kind: 'broken' }],
  ])('but is %s is told about and not kept', async (_what, bytes, name, wanted, fault) => {
    const draftId = await room.aDraft();
    expect(await receive(draftId, bytes, name, { ...ANY, ...wanted })).toEqual(fault);
    expect(await count('draft_id = $1', draftId)).toBe(0);
  });

  it('and not taken is read to its end all the same, so that what comes behind it is heard', async () => {
    const stream = streamOf(pdf(5 * CHUNK_BYTES));
    await room.attachments.receive(await room.aDraft(), { ...ANY, mostBytes: 10 }, 'a', stream);
    expect(stream.readableEnded).toBe(true);
  });

  it('that is cut off leaves nothing', async () => {
    const draftId = await room.aDraft();
    const stream = Readable.from(
      (function* () {
        yield pdf(2 * CHUNK_BYTES);
        throw new Error('cut off');
      })(),
      { objectMode: false },
    );
    await expect(room.attachments.receive(draftId, ANY, 'a.pdf', stream)).rejects.toThrow('cut off');
    expect(await count('draft_id = $1', draftId)).toBe(0);
  });

  it('for a draft that has gone is refused, before and while it comes', async () => {
    await expect(receive(randomUUID(), pdf())).rejects.toThrow(FileUnwanted);
    const draftId = await room.aDraft();
    const stream = new PassThrough({ highWaterMark: 4 * CHUNK_BYTES });
    const receiving = room.attachments.receive(draftId, ANY, 'a.pdf', stream);
    stream.write(pdf(2 * CHUNK_BYTES));
    await until(async () => (await count('draft_id = $1', draftId)) > 0);
    await room.db.query('DELETE FROM drafts WHERE id = $1', [draftId]);
    stream.end(pdf(2 * CHUNK_BYTES));
    await expect(receiving).rejects.toThrow(FileUnwanted);
  });
});

describe('a draft', () => {
  it('holds a hundred megabytes and no more, however many come at once', async () => {
    const draftId = await room.aDraft();
    await room.db.query(
      `INSERT INTO attachments (draft_id, state, name, media_type, size, sha256) VALUES ($1, 'complete', 'a', 'a/b', $2, $3)`,
      [draftId, MOST_BYTES_TOGETHER - 5000, 'a'.repeat(64)],
    );
    const received = await Promise.all(Array.from({ length: 8 }, (_, n) => receive(draftId, pdf(2000 + n))));
    expect(received.filter((one) => !isFault(one))).toHaveLength(2);
    expect(received.filter(isFault)).toEqual(
      Array(6).fill({ kind: 'draft-full', mostBytes: MOST_BYTES_TOGETHER }),
    );
    expect(await count('draft_id = $1', draftId)).toBe(3);
  });

  it('may have the same file for two questions, and loses it for one', async () => {
    const draftId = await room.aDraft();
    const file = taken(await receive(draftId, pdf()));
    await receive(draftId, pdf());
    await room.attachments.remove(room.db.manager, draftId, file.sha256);
    expect(await room.attachments.ofDraft(draftId)).toHaveLength(1);
  });

  it('takes its files along when it goes', async () => {
    const draftId = await room.aDraft();
    const { id } = taken(await receive(draftId, pdf()));
    await room.db.query('DELETE FROM drafts WHERE id = $1', [draftId]);
    expect(await room.db.query('SELECT FROM attachment_chunks WHERE attachment_id = $1', [id])).toEqual([]);
  });
});

describe('a picture that is received', () => {
  it('is kept without the place it was taken at, and found by what is kept', async () => {
    const bytes = await withPlace().jpeg().toBuffer();
    const file = taken(await receive(await room.aDraft(), bytes, 'a.jpg'));
    const kept = await buffer(room.attachments.open(file));
    expect(kept.includes('GPSLatitude')).toBe(false);
    expect([file.sha256, file.size]).toEqual([sha256(kept), kept.length]);
    expect(file.sha256).not.toBe(sha256(bytes));
  });

  it('is kept as it came where the form asks for the place', async () => {
    const bytes = await withPlace().jpeg().toBuffer();
    const file = taken(await receive(await room.aDraft(), bytes, 'a.jpg', { ...ANY, keepsPlace: true }));
    expect(file.sha256).toBe(sha256(bytes));
  });

  it('of a telephone becomes a JPEG, by name too, and can be shown', async () => {
    const draftId = await room.aDraft();
    const file = taken(await receive(draftId, HEIC, 'IMG_1.HEIC', { ...ANY, accept: ['image/jpeg'] }));
    expect([file.name, file.mediaType]).toEqual(['IMG_1.jpg', 'image/jpeg']);
    expect(await count('draft_id = $1', draftId)).toBe(1);
    expect((await room.attachments.preview(file))?.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it('and nothing else can be shown', async () => {
    const file = taken(await receive(await room.aDraft(), pdf()));
    expect(await room.attachments.preview(file)).toBeUndefined();
  });
});

describe('a case', () => {
  it('gets the files that its answer names, for ever; the others are thrown away', async () => {
    const [draftId, caseId] = [await room.aDraft(), await room.aCase()];
    const named = taken(await receive(draftId, pdf(10)));
    await receive(draftId, pdf(20));
    await room.db.transaction((tx) => room.attachments.claim(tx, draftId, caseId, [named.sha256]));
    expect(await room.attachments.ofCase(caseId)).toEqual([named]);
    expect(await count('draft_id = $1', draftId)).toBe(0);
    expect(await room.heard('case.files-clean', caseId)).toBe(1);
    for (const change of [
      `DELETE FROM attachments WHERE id = $1`,
      `UPDATE attachments SET name = 'b' WHERE id = $1`,
    ])
      await expect(room.db.query(change, [named.id])).rejects.toThrow('never change');
  });

  it('that comes to nothing leaves the files where they were', async () => {
    const [draftId, caseId] = [await room.aDraft(), await room.aCase()];
    const named = taken(await receive(draftId, pdf(10)));
    const failing = room.db.transaction(async (tx) => {
      await room.attachments.claim(tx, draftId, caseId, [named.sha256]);
      throw new Error('as asked');
    });
    await expect(failing).rejects.toThrow('as asked');
    expect(await room.attachments.ofDraft(draftId)).toEqual([named]);
  });

  it('lends its files to a draft that is begun with its answer', async () => {
    const [first, caseId, second] = [await room.aDraft(), await room.aCase(), await room.aDraft()];
    const file = taken(await receive(first, pdf(2 * CHUNK_BYTES)));
    await room.attachments.claim(room.db.manager, first, caseId, [file.sha256]);
    await room.attachments.copy(room.db.manager, caseId, second, [file.sha256]);
    const [copy] = await room.attachments.ofDraft(second);
    expect([copy?.sha256, copy?.name]).toEqual([file.sha256, file.name]);
    expect(sha256(await buffer(room.attachments.open(copy!)))).toBe(file.sha256);
    expect(await room.attachments.ofCase(caseId)).toHaveLength(1);
  });

  it('lends a file that answers two questions once for each, so that one of them may lose it', async () => {
    const [first, caseId, second] = [await room.aDraft(), await room.aCase(), await room.aDraft()];
    const { sha256: both } = taken(await receive(first, pdf(), 'a.pdf'));
    await receive(first, pdf(), 'b.pdf');
    await room.attachments.claim(room.db.manager, first, caseId, [both, both]);
    await room.attachments.copy(room.db.manager, caseId, second, [both]);
    const copies = await room.attachments.ofDraft(second);
    expect(copies.map(({ name }) => name).sort()).toEqual(['a.pdf', 'b.pdf']);
    for (const copy of copies) expect(sha256(await buffer(room.attachments.open(copy)))).toBe(both);
    await room.attachments.removeAlone(second, both);
    expect(await room.attachments.ofDraft(second)).toHaveLength(1);
  });

  it('shows what came with a message by the message alone, once that is there', async () => {
    const [caseId, messageId] = [await room.aCase(), randomUUID()];
    const file = taken(await room.attachments.receiveForMessage(caseId, ANY, 'a.pdf', streamOf(pdf())));
    expect(await room.attachments.ofMessage(messageId)).toEqual([]);
    await room.attachments.claimForMessage(room.db.manager, caseId, messageId, [file.id]);
    expect(await room.attachments.ofMessage(messageId)).toEqual([{ ...file, messageId }]);
    expect(await room.attachments.ofCase(caseId)).toEqual([]);
  });
});

describe('the night', () => {
  it('takes what was cut off, and what came for messages that were never sent; never what is a case’s', async () => {
    const [draftId, caseId] = [await room.aDraft(), await room.aCase()];
    const whole = taken(await receive(draftId, pdf()));
    const old = (columns: string, values: string, id: string) =>
      room.db.query(
        `INSERT INTO attachments (${columns}, name, media_type, size, sha256, received_at)
           VALUES (${values}, 'a', 'a/b', 1, repeat('a', 64), now() - interval '25 hours')`,
        [id],
      );
    await old('draft_id', '$1', draftId);
    await old('case_id, for_message, state', `$1, true, 'complete'`, caseId);
    await room.db.query(`INSERT INTO attachments (draft_id, name) VALUES ($1, 'på väg')`, [draftId]);
    expect(await count('draft_id = $1 OR case_id = $2', draftId, caseId)).toBe(4);
    await room.sweep.run();
    expect(await room.attachments.ofDraft(draftId)).toEqual([whole]);
    expect(await count('draft_id = $1 OR case_id = $2', draftId, caseId)).toBe(2);
  });
});

describe('a hundred uploads at once', () => {
  const PART = Buffer.alloc(64 * 1024, 'x');
  const HALF = 16;

  it('hold no connection while their senders pause, and never more than a few chunks each', async () => {
    const small = await aRoom(undefined, 5);
    const draftIds = await Promise.all(Array.from({ length: 100 }, () => small.aDraft()));
    let [given, stored, ahead] = [0, 0, 0];
    const { write } = small.store;
    small.store.write = async (id, place, chunk) => {
      await write.call(small.store, id, place, chunk);
      stored += chunk.length;
    };
    let goOn: () => void = () => undefined;
    const pause = new Promise<void>((resolve) => (goOn = resolve));
    async function* sender() {
      yield Buffer.from('%PDF-1.7\n1 0 obj\n');
      for (let part = 0; part < 2 * HALF; part += 1) {
        if (part === HALF) await pause;
        given += PART.length;
        ahead = Math.max(ahead, given - stored);
        yield PART;
      }
    }
    const receiving = draftIds.map((id) => {
      const stream = Readable.from(sender(), { objectMode: false, highWaterMark: PART.length });
      return small.attachments.receive(id, ANY, 'a.pdf', stream);
    });
    const others = async (where: string) =>
      (
        await small.db.query<{ n: number }[]>(
          `SELECT count(*)::integer AS n FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND ${where}`,
        )
      )[0]!.n;
    try {
      // Each has sent a megabyte and nine bytes: four chunks are full.
      await until(() => stored >= 100 * HALF * PART.length);
      await until(async () => (await others(`state = 'active'`)) === 0);
      expect(await others(`state <> 'idle'`)).toBe(0);
      goOn();
      expect((await Promise.all(receiving)).filter(isFault)).toEqual([]);
      expect(given).toBe(100 * 2 * HALF * PART.length);
      expect(ahead).toBeLessThanOrEqual(100 * (2 * CHUNK_BYTES + 2 * PART.length));
      expect(await others('true')).toBeLessThan(5);
    } finally {
      goOn();
      await Promise.allSettled(receiving);
      await small.close();
    }
  });
});
