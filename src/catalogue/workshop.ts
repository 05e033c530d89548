import { Worker } from 'node:worker_threads';
import type { Finding, FormDefinition, FormFolder } from '../form';
import type { ReadMunicipality } from '../form/workshop';
import { threadProgram } from './thread-program';
import type { Answered, ReadAndCompiled, Task } from './workshop-task';

/** How long one thing may take, and how much memory. */
export interface WorkshopLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: WorkshopLimits = { seconds: 30, megabytes: 512 };

/** A thread that nobody has asked for so long is let go: it holds 100 MB. */
const IDLE_MS = 5000;

/** Something took more time or memory than a form may, or nested too deep. The message says which. */
export class BeyondLimits extends Error {}

/** What is told of a folder that takes more than a form may. */
export const beyondLimits = ({ message }: BeyondLimits): Finding => ({
  level: 'error',
  file: 'schema.json',
  pointer: '',
  reason: `It cannot be read within the limits of a form. ${message}`,
  mend: 'Make the schema smaller and simpler: fewer parts, less nesting, fewer patterns that look ahead.',
});

/**
 * Where forms are read and compiled: in a thread with limits, so that no schema, however it is made, keeps the server from
 * its other forms. The thread is started when there is something to do, takes one thing at a time, and ends when it is idle; a
 * server with nothing new to read never starts it.
 */
export class Workshop {
  private thread: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly limits: WorkshopLimits = LIMITS) {}

  /** @throws BeyondLimits */
  readFolder(folder: FormFolder): Promise<ReadAndCompiled> {
    return this.inTurn({ kind: 'folder', folder }) as Promise<ReadAndCompiled>;
  }

  /** @throws BeyondLimits */
  readMunicipality(text: string): Promise<ReadMunicipality> {
    return this.inTurn({ kind: 'municipality', text }) as Promise<ReadMunicipality>;
  }

  /** @throws BeyondLimits */
  compile(definition: FormDefinition): Promise<string> {
    return this.inTurn({ kind: 'compile', definition }) as Promise<string>;
  }

  /** Lets the thread go, once it is done. What is asked for later starts another. */
  async close(): Promise<void> {
    await this.last.catch(() => undefined);
    await this.letGo();
  }

  private inTurn(task: Task): Promise<unknown> {
    const turn = this.last.catch(() => undefined).then(() => this.run(task));
    this.last = turn;
    return turn;
  }

  private async run(task: Task): Promise<unknown> {
    clearTimeout(this.idle);
    const answered = await this.ask(this.thread ?? this.start(), task);
    this.idle = setTimeout(() => void this.letGo(), IDLE_MS).unref();
    if ('result' in answered) return answered.result;
    if (answered.tooDeep) throw new BeyondLimits('It nests too deep.');
    throw new Error(answered.fault);
  }

  private start(): Worker {
    const thread = new Worker(threadProgram, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
      stdin: false,
    });
    // It must not keep a server alive that wants to stop.
    thread.unref();
    // A late error of a thread that is being ended is nobody's.
    thread.on('error', () => undefined);
    this.thread = thread;
    return thread;
  }

  private async letGo(): Promise<void> {
    const { thread } = this;
    this.thread = undefined;
    clearTimeout(this.idle);
    await thread?.terminate();
  }

  private ask(thread: Worker, task: Task): Promise<Answered> {
    const { seconds, megabytes } = this.limits;
    return new Promise((resolve, reject) => {
      const onMessage = (answered: Answered): void => {
        end();
        resolve(answered);
      };
      const onError = (error: NodeJS.ErrnoException): void =>
        fail(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new BeyondLimits(`It takes more than ${megabytes} MB of memory.`)
            : error,
        );
      const onExit = (code: number): void => fail(new Error(`The workshop's thread ended with ${code}.`));
      const onTime = (): void => fail(new BeyondLimits(`It takes longer than ${seconds} seconds.`));
      const timer = setTimeout(onTime, seconds * 1000);
      const end = (): void => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        thread.unref();
      };
      const fail = (error: Error): void => {
        end();
        void this.letGo();
        reject(error);
      };
      thread.ref();
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage(task);
    });
  }
}
