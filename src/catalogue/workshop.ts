import { join } from 'node:path';
import type { Finding, FormDefinition, FormFolder, JsonSchema } from '../form';
import type { ReadMunicipality } from '../form/workshop';
import { BeyondLimits, Thread } from '../platform/threads';
import type { LookedAt, ReadAndCompiled, Task } from './workshop-task';

export { BeyondLimits };

/** How long one thing may take, and how much memory. */
export interface WorkshopLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: WorkshopLimits = { seconds: 30, megabytes: 512 };

/** A thread that nobody has asked for so long is let go: it holds 100 MB. */
const IDLE_MS = 5000;

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
 * its other forms. A server with nothing new to read never starts it.
 */
export class Workshop {
  private readonly thread: Thread<Task, unknown>;

  /** @param idle how long the thread is kept when nobody asks for it, in milliseconds */
  constructor(limits: WorkshopLimits = LIMITS, idle = IDLE_MS) {
    this.thread = new Thread({ program: join(__dirname, 'workshop-thread.js'), idle, ...limits });
  }

  /**
   * @param proves whether it is proved, too, what of the form can and cannot be: a second or two for a large one
   * @throws BeyondLimits
   */
  readFolder(folder: FormFolder, proves = false): Promise<ReadAndCompiled> {
    return this.thread.run({ kind: 'folder', folder, proves }) as Promise<ReadAndCompiled>;
  }

  /**
   * What can be shown of a folder before it is checked; none where something is wrong with it.
   * @throws BeyondLimits; Error where a condition does not compile
   */
  lookAt(folder: FormFolder): Promise<LookedAt | undefined> {
    return this.thread.run({ kind: 'look', folder }) as Promise<LookedAt | undefined>;
  }

  /** @throws BeyondLimits */
  readMunicipality(text: string): Promise<ReadMunicipality> {
    return this.thread.run({ kind: 'municipality', text }) as Promise<ReadMunicipality>;
  }

  /** @throws BeyondLimits */
  compile(definition: FormDefinition): Promise<string> {
    return this.thread.run({ kind: 'compile', definition }) as Promise<string>;
  }

  /**
   * TypeScript that exports the type of a form's answers.
   * @param banner a comment that it begins with
   * @throws BeyondLimits; Error where no type can be made
   */
  types(schema: JsonSchema, name: string, banner = ''): Promise<string> {
    return this.thread.run({ kind: 'types', schema, name, banner }) as Promise<string>;
  }

  /** Lets the thread go, once it is done. What is asked for later starts another. */
  close(): Promise<void> {
    return this.thread.close();
  }
}
