import type { Worker } from 'node:worker_threads';
import { BeyondLimits } from './beyond-limits';
import { startThread } from './start-thread';
import type { Answered } from './thread-answer';

/** What a thread runs, and how much of the machine one task of it may take. */
export interface ThreadOptions {
  /** The program, built: `join(__dirname, 'receipt-thread.js')`. It ends with `answerTasks`. */
  readonly program: string;
  /** How long one task may take. */
  readonly seconds: number;
  /** How much memory the thread may hold. */
  readonly megabytes: number;
  /** How long nobody may ask for it before it is let go, in milliseconds: it holds up to 100 MB. */
  readonly idle: number;
}

/**
 * Where heavy work is done, so that the server goes on answering: a thread with limits. It is started when there is something
 * to do, takes one task at a time in the order asked, and ends when it is idle; a server with nothing to do never starts it.
 * Tasks and results are plain data, copied.
 */
export class Thread<Task, Result> {
  private thread: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: ThreadOptions) {}

  /**
   * @throws BeyondLimits when it takes more than it may, or nests too deep
   * @throws Error with what went wrong in the thread as its message, stack and all
   */
  run(task: Task): Promise<Result> {
    const turn = this.last.catch(() => undefined).then(() => this.take(task));
    this.last = turn;
    return turn;
  }

  /** Lets the thread go, once it is done. What is asked for later starts another. */
  async close(): Promise<void> {
    await this.last.catch(() => undefined);
    await this.letGo();
  }

  private async take(task: Task): Promise<Result> {
    clearTimeout(this.idle);
    const answered = await this.ask(this.thread ?? this.start(), task);
    this.idle = setTimeout(() => void this.letGo(), this.options.idle).unref();
    if ('result' in answered) return answered.result as Result;
    if (answered.tooDeep) throw new BeyondLimits('It nests too deep.');
    throw new Error(answered.fault);
  }

  private start(): Worker {
    const thread = startThread(this.options.program, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.megabytes },
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
    const { seconds, megabytes } = this.options;
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
      const onExit = (code: number): void => fail(new Error(`The thread ended with ${code}.`));
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
