import { loadCompiledForm, type CompiledForm, type FormDefinition } from '../form';
import { KeptTexts } from './kept-texts';
import { runModule } from './run-module';
import type { Workshop } from './workshop';

/**
 * Compiled validators as text, one a version and engine. The database never holds code. Compiling takes 10-100 ms; reading
 * takes less than one.
 */
export class ValidatorCache {
  private readonly kept: KeptTexts;

  constructor(
    folder: string,
    private readonly workshop: Workshop,
  ) {
    this.kept = new KeptTexts(folder);
  }

  /** Keeps what has been compiled already. */
  keep(sha256: string, source: string): void {
    this.kept.keep(sha256, source);
  }

  /** @throws BeyondLimits */
  async open(definition: FormDefinition, sha256: string): Promise<CompiledForm> {
    return loadCompiledForm(await this.text(definition, sha256), runModule);
  }

  /** The compiled code itself. @throws BeyondLimits */
  text(definition: FormDefinition, sha256: string): Promise<string> {
    return this.kept.text(sha256, () => this.workshop.compile(definition));
  }
}
