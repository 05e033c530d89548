import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BeyondLimits, Thread } from '../../platform/threads';
import { Lanes } from '../store/lanes';
import { MOST_PICTURE_BYTES } from './limits';
import type { MadePicture, PictureTask } from './picture-task';

/** The largest picture takes five seconds on a free core; the rest is for a core that is not free. */
const LIMITS = { seconds: 60, megabytes: 256 };
/** Long enough for the next picture of the same person. Milliseconds. */
const IDLE = 15_000;

/** Kinds that are read to their end as they come, and may be shown as a picture. */
const READ = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/heif',
  'image/avif',
];
const SHOWN = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/gif'];

/** Reads pictures in a thread of their own, one at a time: so no more than one of them lies in memory. */
@Injectable()
export class Pictures implements OnModuleDestroy {
  private readonly oneAtATime = new Lanes(1);
  private readonly thread = new Thread<PictureTask, MadePicture>({
    program: join(__dirname, 'picture-thread.js'),
    idle: IDLE,
    ...LIMITS,
  });

  /** Whether a file is to be read by `tidied` before it is kept. */
  isRead(mediaType: string): boolean {
    return READ.includes(mediaType);
  }

  /**
   * A picture as it is to be kept: without the place it was taken at, unless that is asked for; HEIC and AVIF as JPEG.
   * @returns nothing for one that cannot be read to its end
   */
  async tidied(
    mediaType: string,
    keepsPlace: boolean,
    open: () => Readable,
  ): Promise<Required<MadePicture> | undefined> {
    return this.made(open, (bytes) => ({ does: 'tidy', mediaType, bytes, keepsPlace }));
  }

  /** A picture as it is shown: a JPEG, made anew. Nothing for what is no picture. */
  async preview(mediaType: string, open: () => Readable): Promise<Buffer | undefined> {
    if (!SHOWN.includes(mediaType)) return undefined;
    const made = await this.made(open, (bytes) => ({ does: 'preview', mediaType, bytes }));
    return made && Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }

  private made(
    open: () => Readable,
    task: (bytes: Buffer) => PictureTask,
  ): Promise<Required<MadePicture> | undefined> {
    return this.oneAtATime.run(async () => {
      const bytes = await wholeOf(open());
      if (bytes === undefined) return undefined;
      try {
        const { mediaType, bytes: made } = await this.thread.run(task(bytes));
        return made && { mediaType, bytes: made };
      } catch (error) {
        // A picture that takes more than any picture is as good as broken.
        if (error instanceof BeyondLimits) return undefined;
        throw error;
      }
    });
  }
}

const wholeOf = async (stream: Readable): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > MOST_PICTURE_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};
