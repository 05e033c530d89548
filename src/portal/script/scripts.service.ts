import { brotliCompressSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { CatalogueService, type OpenedVersion } from '../../catalogue';
import type { Language } from '../../form';
import { ENGINE } from '../../generated/engine';
import { BrowserFiles, type Packed } from './browser-files';
import { versionScript } from './version-script';

/** Versions' scripts kept ready: the forms that people fill in now. */
const KEPT = 100;

const VERSION = /^version-([0-9a-f-]{36})-([0-9a-f]+)-(sv|en)\.js$/;

/** What a step's page loads. */
export interface StepScripts {
  readonly script: string;
  readonly version: string;
}

/** Scripts of pages: those of the build, and one for each form version. */
@Injectable()
export class ScriptsService {
  private readonly built = new BrowserFiles();
  private readonly versions = new Map<string, Promise<Packed | undefined>>();

  constructor(private readonly catalogue: CatalogueService) {}

  /** The addresses for a step; undefined where the page does without. */
  async of(version: OpenedVersion, language: Language): Promise<StepScripts | undefined> {
    const script = this.built.scriptOf(language);
    const name = `version-${version.id}-${ENGINE}-${language}.js`;
    if (script === undefined || (await this.file(name)) === undefined) return undefined;
    return { script: addressOf(script), version: addressOf(name) };
  }

  /** Undefined for what there is not. */
  async file(name: string): Promise<Packed | undefined> {
    const [, id, engine, language] = VERSION.exec(name) ?? [];
    if (id === undefined) return this.built.file(name);
    if (engine !== ENGINE) return undefined;
    const known = this.versions.get(name);
    if (known !== undefined) return known;
    const made = this.make(id, language === 'en' ? 'en' : 'sv');
    this.versions.set(name, made);
    made.catch(() => this.versions.delete(name));
    for (const oldest of this.versions.keys()) {
      if (this.versions.size <= KEPT) break;
      this.versions.delete(oldest);
    }
    return made;
  }

  private async make(id: string, language: Language): Promise<Packed | undefined> {
    const version = await this.catalogue.version(id);
    const text = versionScript(version.model(language), await this.catalogue.validatorText(version));
    if (text === undefined) return undefined;
    const plain = Buffer.from(text);
    return { plain, brotli: brotliCompressSync(plain) };
  }
}

const addressOf = (name: string): string => `/skript/${name}`;
