import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { aRoom, ANY, pdf, streamOf } from '../../../test/support/attachments-room';
import type { Attachment } from '../attachment';
import { mayHandOut } from '../hand-out';
import type { Scanner } from './scanner';

type Room = Awaited<ReturnType<typeof aRoom>>;
let room: Room;

/** Finds what a file says of itself, and may be away. */
let isAway = false;
const scanner: Scanner = {
  async scan(file: Readable) {
    const text = (await buffer(file)).toString('latin1');
    if (isAway) throw new Error('clamd does not answer.');
    return text.includes('harm') ? { found: 'harmful', name: 'Harm' } : { found: 'clean' };
  },
};

// A database on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  room = await aRoom(scanner);
});
afterAll(() => room.close());
beforeEach(() => {
  isAway = false;
});

const send = async (draftId: string, bytes: Uint8Array = pdf()): Promise<Attachment> =>
  (await room.attachments.receive(draftId, ANY, 'a.txt', streamOf(bytes))) as Attachment;
const scan = ({ id }: Attachment) => room.scan.run({ attachmentId: id });
const stateOf = async (draftId: string) => (await room.attachments.ofDraft(draftId)).map((one) => one.scan);

describe('a file', () => {
  it('waits until it has been looked through, and is then clean', async () => {
    const draftId = await room.aDraft();
    const file = await send(draftId);
    expect(file.scan).toBe('waiting');
    expect([mayHandOut(file, 'another'), mayHandOut(file, 'sender')]).toEqual([false, true]);
    await scan(file);
    expect(await stateOf(draftId)).toEqual(['clean']);
    await scan(file);
    expect(await stateOf(draftId)).toEqual(['clean']);
  });

  it('waits on while the scanner is away, however often it is tried, and is asked for once more at night', async () => {
    const draftId = await room.aDraft();
    const file = await send(draftId);
    isAway = true;
    for (let n = 0; n < 3; n += 1) await expect(scan(file)).rejects.toThrow('does not answer');
    expect(await stateOf(draftId)).toEqual(['waiting']);
    isAway = false;
    await scan(file);
    expect(await stateOf(draftId)).toEqual(['clean']);
  });

  it('that is harmful loses its bytes, stays to be told about, and is handed out to nobody', async () => {
    const draftId = await room.aDraft();
    const file = await send(draftId, Buffer.from('harm'));
    await scan(file);
    const [told] = await room.attachments.ofDraft(draftId);
    expect(told?.scan).toBe('harmful');
    expect((await buffer(room.attachments.open(file))).length).toBe(0);
    expect([mayHandOut(told!, 'another'), mayHandOut(told!, 'sender')]).toEqual([false, false]);
  });

  it('that was thrown away meanwhile is no matter', async () => {
    const draftId = await room.aDraft();
    const file = await send(draftId);
    await room.attachments.remove(room.db.manager, draftId, file.sha256);
    await expect(scan(file)).resolves.toBeUndefined();
  });
});

describe('the files of a case', () => {
  const sent = async (...contents: string[]) => {
    const [draftId, caseId] = [await room.aDraft(), await room.aCase()];
    const files: Attachment[] = [];
    for (const content of contents) files.push(await send(draftId, Buffer.from(content)));
    const claim = () =>
      room.db.transaction((tx) =>
        room.attachments.claim(
          tx,
          draftId,
          caseId,
          files.map(({ sha256 }) => sha256),
        ),
      );
    return { caseId, files, claim };
  };

  it('are told to be clean once, by the last of them, though all are looked through at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId, files, claim } = await sent('ett', 'två', 'tre', 'fyra');
      await claim();
      expect(await room.heard('case.files-clean', caseId)).toBe(0);
      await Promise.all(files.map(scan));
      expect(await room.heard('case.files-clean', caseId)).toBe(1);
    }
  });

  it('are told to be clean once, though they are looked through while the case is sent', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId, files, claim } = await sent('ett', 'två');
      await Promise.all([claim(), ...files.map(scan)]);
      expect(await room.heard('case.files-clean', caseId)).toBe(1);
    }
  });

  it('are never told to be clean when one is harmful', async () => {
    const { caseId, files, claim } = await sent('ett', 'harm');
    await claim();
    for (const file of files) await scan(file);
    expect(await room.heard('case.files-clean', caseId)).toBe(0);
  });
});
