import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import { engineLanguage, isLanguageTag } from '../../form';
import { ENGINE } from '../../generated/engine';
import { BrowserFiles, type Packed } from './browser-files';
import { versionScript } from './version-script';

/** Beside the thread that answers: the largest scripts take seconds to pack. */
const pack = promisify(brotliCompress);

/** Of 11. */
const QUICK = 3;

/** Versions' scripts kept ready: the forms that people fill in now. */
const KEPT = 100;

/** Of what is not published yet: nobody can name it who does not know what is in it. */
const DRAFT = /^utkast-([0-9a-f]{32})-([0-9a-f]+)-([A-Za-z0-9-]+)\.js$/;

const VERSION = /^version-([0-9a-f-]{36})-([0-9a-f]+)-([A-Za-z0-9-]+)\.js$/;

/** What a step's page loads. */
export interface StepScripts {
  readonly script: string;
  readonly version: string;
  /** What the script begins with. */
  readonly shared: readonly string[];
  /** The styles of what a script may draw. */
  readonly looks: string;
}

/** Scripts of pages: those of the build, and one for each form version and language. */
@Injectable()
export class ScriptsService {
  private readonly built = new BrowserFiles();
  private readonly versions = new Map<string, Promise<Packed | undefined>>();

  constructor(private readonly catalogue: CatalogueService) {}

  /** The addresses for a step; undefined where the page does without. */
  async of(version: OpenedVersion, textLanguage: string): Promise<StepScripts | undefined> {
    const script = this.built.scriptOf(engineLanguage(textLanguage));
    const { looks } = this.built;
    const name = `${this.nameOf(version)}-${ENGINE}-${textLanguage}.js`;
    if (script === undefined || looks === undefined || (await this.file(name)) === undefined)
      return undefined;
    const shared = this.built.sharedBy(engineLanguage(textLanguage)).map(addressOf);
    return { script: addressOf(script), shared, version: addressOf(name), looks: addressOf(looks) };
  }

  /** The address for the page where receipts are checked; undefined where it does without. */
  get verify(): string | undefined {
    return this.built.verify && addressOf(this.built.verify);
  }

  /** The address of what reads a page aloud; undefined where there is none. */
  get listen(): string | undefined {
    return this.built.listen && addressOf(this.built.listen);
  }

  /** The address of what warns before a session is over; undefined where there is none. */
  get session(): string | undefined {
    return this.built.session && addressOf(this.built.session);
  }

  /** The address of what shows a preview anew when its folder is saved; undefined where there is none. */
  get preview(): string | undefined {
    return this.built.preview && addressOf(this.built.preview);
  }

  /** Undefined for what there is not. */
  async file(name: string): Promise<Packed | undefined> {
    const [, id, engine, language = ''] = VERSION.exec(name) ?? [];
    const [, content, draftEngine, draftLanguage = ''] = DRAFT.exec(name) ?? [];
    if (content !== undefined && draftEngine === ENGINE && isLanguageTag(draftLanguage)) {
      const copies = this.catalogue.workingCopies();
      const version = copies.find(({ sha256 }) => sha256.startsWith(content))?.version;
      return version && this.kept(name, () => this.make(version, draftLanguage));
    }
    if (id === undefined) return this.built.file(name);
    if (engine !== ENGINE || !isLanguageTag(language)) return undefined;
    return this.kept(name, async () => this.make(await this.catalogue.version(id), language));
  }

  private nameOf({ id, formId }: OpenedVersion): string {
    if (id !== '') return `version-${id}`;
    return `utkast-${this.catalogue.workingCopy(formId)?.sha256.slice(0, 32)}`;
  }

  private kept(name: string, make: () => Promise<Packed | undefined>): Promise<Packed | undefined> {
    const known = this.versions.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.versions.set(name, made);
    made.catch(() => this.versions.delete(name));
    for (const oldest of this.versions.keys()) {
      if (this.versions.size <= KEPT) break;
      this.versions.delete(oldest);
    }
    return made;
  }

  private async make(version: OpenedVersion, textLanguage: string): Promise<Packed | undefined> {
    const text = versionScript(version.model(textLanguage), await this.catalogue.validatorText(version));
    if (text === undefined) return undefined;
    const plain = Buffer.from(text);
    // A draft's is fetched once or twice before it is saved anew: packing it as tightly as it goes would keep its page waiting.
    const quality = version.id === '' ? QUICK : constants.BROTLI_MAX_QUALITY;
    return { plain, brotli: await pack(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }) };
  }
}

const addressOf = (name: string): string => `/skript/${name}`;
