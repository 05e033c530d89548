import { definitionOf } from '../form';
import type { FormVersion } from './form-version.entity';
import type { FormVersions } from './form-versions';
import { OpenedVersion } from './opened-version';
import { FormNotFound, VersionNotFound } from './refusals';
import type { ValidatorCache } from './validator-cache';

/** Versions kept open at once. One of 40 fields holds about 40 KB. */
const KEPT_OPEN = 500;

/** Running numbers, as the database's `integer` holds them. */
const isNumber = (number: number): boolean => Number.isInteger(number) && number > 0 && number < 2 ** 31;

/** Versions of forms, opened when they are first asked for and kept open for whoever asks next. */
export class OpenVersions {
  private readonly open = new Map<string, Promise<OpenedVersion>>();

  constructor(
    private readonly versions: FormVersions,
    private readonly validators: ValidatorCache,
  ) {}

  /** By its id. @throws FormNotFound */
  of(id: string): Promise<OpenedVersion> {
    const known = this.open.get(id);
    if (known === undefined) return this.keepOpen(id, this.load(id));
    // The one asked for last is let go last.
    this.open.delete(id);
    this.open.set(id, known);
    return known;
  }

  /** By its form and fingerprint; none where there is no such version. */
  async withFingerprint(formId: string, sha256: string): Promise<OpenedVersion | undefined> {
    const row = await this.versions.withFingerprint(formId, sha256);
    return row && this.opened(row);
  }

  /** By its form and running number. @throws VersionNotFound */
  async numbered(formId: string, number: number): Promise<OpenedVersion> {
    const row = isNumber(number) ? await this.versions.withNumber(formId, number) : undefined;
    if (row === undefined) throw new VersionNotFound();
    return this.opened(row);
  }

  /** Every version of a form, oldest first. */
  async ofForm(formId: string): Promise<readonly OpenedVersion[]> {
    const versions = await this.versions.ofForm(formId);
    return Promise.all(versions.map((version) => this.opened(version)));
  }

  private async load(id: string): Promise<OpenedVersion> {
    const row = await this.versions.find(id);
    if (row === undefined) throw new FormNotFound();
    return this.make(row);
  }

  private opened(row: FormVersion): Promise<OpenedVersion> {
    return this.open.get(row.id) ?? this.keepOpen(row.id, this.make(row));
  }

  private async make(row: FormVersion): Promise<OpenedVersion> {
    const definition = definitionOf(row.formId, row.content);
    const compiled = await this.validators.open(definition, row.sha256);
    return new OpenedVersion(row.id, row.number, definition, compiled, row.publishedAt);
  }

  private keepOpen(id: string, opening: Promise<OpenedVersion>): Promise<OpenedVersion> {
    this.open.set(id, opening);
    // What could not be opened is tried again by the next one who asks.
    opening.catch(() => this.open.delete(id));
    for (const oldest of this.open.keys()) {
      if (this.open.size <= KEPT_OPEN) break;
      this.open.delete(oldest);
    }
    return opening;
  }
}
