import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefused } from '../../configuration';
import type { Binaries } from './binaries';
import { lockHolder, makeWay, type ServerFolders, spawnServer } from './postgres-process';
import type { Identity } from './run-as';

/** A predecessor that was killed has this long to write down what it has in memory. Milliseconds. */
const PATIENCE = 60_000;

/** A server that does not stop in this time is told to drop everything; it repairs itself at the next start. */
const STOP_PATIENCE = 30_000;

/** Keeps one PostgreSQL running: started again when it ends by itself, stopped when told. */
export class Supervisor {
  private child: ChildProcess | undefined;
  private stopping: Promise<void> | undefined;

  private constructor(
    private readonly folders: ServerFolders,
    private readonly binaries: Binaries,
    private readonly identity: Identity,
    private readonly durable: boolean,
    private readonly log: (line: string) => void,
  ) {}

  static async start(
    dataDir: string,
    binaries: Binaries,
    identity: Identity,
    durable: boolean,
    log: (line: string) => void,
  ): Promise<Supervisor> {
    const folders = {
      cluster: join(dataDir, 'postgres'),
      sockets: await mkdtemp('/tmp/blankett-'),
      logFile: join(dataDir, 'postgres.log'),
    };
    const supervisor = new Supervisor(folders, binaries, identity, durable, log);
    try {
      await supervisor.launch();
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    return supervisor;
  }

  /** The address of a database for a role. Whatever PGPORT and PGSSLMODE say. */
  url(role: string, database: string): string {
    const socket = encodeURIComponent(this.folders.sockets);
    return `postgres://${role}@localhost:5432/${database}?host=${socket}&sslmode=disable`;
  }

  /** Ends what is running, and waits for it. As often as one likes. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child !== undefined && isRunning(child)) {
      const gone = once(child, 'exit');
      child.stdin?.end();
      const late = setTimeout(() => {
        void lockHolder(this.folders.cluster).then((holder) => holder && process.kill(holder.pid, 'SIGQUIT'));
      }, STOP_PATIENCE);
      await gone.finally(() => clearTimeout(late));
    }
    await rm(this.folders.sockets, { recursive: true, force: true });
  }

  /** Until it answers. The files may still be held by a predecessor that was killed. */
  private async launch(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (this.stopping === undefined) {
      await makeWay(this.folders.cluster);
      const child = await spawnServer(this.folders, this.binaries, this.identity, this.durable);
      this.child = child;
      if (await this.answers(child)) {
        child.once('exit', () => this.startAgain());
        if (!isRunning(child)) this.startAgain();
        return;
      }
      const reason = await this.lastWords();
      const held = /lock file|shared memory block/.test(reason);
      if (!held || Date.now() > deadline)
        throw new StartRefused(`The embedded database does not start:\n${reason}`, 69);
      await pause(250);
    }
  }

  private async answers(child: ChildProcess): Promise<boolean> {
    while (isRunning(child)) {
      const client = new Client({ connectionString: this.url('postgres', 'postgres') });
      client.on('error', () => undefined);
      const connected = await client.connect().then(
        () => true,
        () => false,
      );
      await client.end().catch(() => undefined);
      if (connected) return true;
      await pause(10);
    }
    return false;
  }

  private startAgain(): void {
    if (this.stopping !== undefined) return;
    this.log('The embedded database ended by itself; it is started again.');
    this.launch().catch((error: unknown) => {
      this.log((error as Error).message);
      setTimeout(() => this.startAgain(), 5_000).unref();
    });
  }

  private async lastWords(): Promise<string> {
    const text = await readFile(this.folders.logFile, 'utf8').catch(() => '');
    return text.split('\n').slice(-12).join('\n').trim();
  }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
