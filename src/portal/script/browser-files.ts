import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../form';

/** Beside the compiled server, or, when the sources are run, where the build puts it. */
const FOLDERS = [join(__dirname, '../../../browser'), join(__dirname, '../../../dist/browser')];

const NAME = /^[\w-]+\.js$/;

/** A file as it is sent. */
export interface Packed {
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

/** Files by what they are for. */
type Manifest = Readonly<Record<Language | 'looks' | 'verify' | 'listen' | 'session' | 'preview', string>> & {
  readonly shared: Readonly<Record<Language, readonly string[]>>;
};

/** The browser's scripts as the build left them. A server that was never built has none, and its pages do without. */
export class BrowserFiles {
  private readonly folder = FOLDERS.find((folder) => existsSync(join(folder, 'manifest.json')));
  private readonly files = new Map<string, Promise<Packed>>();
  private readonly manifest = this.readManifest();

  /** The file that a step in this language loads. */
  scriptOf(language: Language): string | undefined {
    return this.manifest?.[language];
  }

  /** The files that it begins with. */
  sharedBy(language: Language): readonly string[] {
    return this.manifest?.shared[language] ?? [];
  }

  /** The file with the styles of all that a script may draw. */
  get looks(): string | undefined {
    return this.manifest?.looks;
  }

  /** The file that the page loads where receipts are checked. */
  get verify(): string | undefined {
    return this.manifest?.verify;
  }

  /** The file that reads a page aloud. */
  get listen(): string | undefined {
    return this.manifest?.listen;
  }

  /** The file that warns before a session is over. */
  get session(): string | undefined {
    return this.manifest?.session;
  }

  /** The file that shows a preview anew when its folder is saved. */
  get preview(): string | undefined {
    return this.manifest?.preview;
  }

  /** Undefined for what the build did not make. */
  async file(name: string): Promise<Packed | undefined> {
    if (this.folder === undefined || !NAME.test(name)) return undefined;
    const path = join(this.folder, name);
    if (!this.files.has(name) && !existsSync(path)) return undefined;
    const file = this.files.get(name) ?? read(path);
    this.files.set(name, file);
    return file;
  }

  private readManifest(): Manifest | undefined {
    if (this.folder === undefined) return undefined;
    return JSON.parse(readFileSync(join(this.folder, 'manifest.json'), 'utf8')) as Manifest;
  }
}

const read = async (path: string): Promise<Packed> => {
  const [plain, brotli] = await Promise.all([readFile(path), readFile(`${path}.br`)]);
  return { plain, brotli };
};
