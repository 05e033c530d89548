import { createHash } from 'node:crypto';
import { answerTypeName, type FormDefinition } from '../../form';
import { KeptTexts } from '../kept-texts';
import { TypesNotMade } from '../refusals';
import type { Workshop } from '../workshop';

/**
 * The TypeScript types of forms' answers, one text a schema. Made in the workshop when first asked for, and kept. What could
 * not be made is remembered, so that asking again and again keeps no thread busy.
 */
export class FormTypes {
  private readonly kept: KeptTexts;
  private readonly underWay = new Map<string, Promise<string>>();
  private readonly impossible = new Set<string>();

  constructor(
    folder: string,
    private readonly workshop: Workshop,
  ) {
    this.kept = new KeptTexts(folder);
  }

  /** @throws TypesNotMade */
  async text(definition: FormDefinition): Promise<string> {
    const key = keyOf(definition);
    if (this.impossible.has(key)) throw new TypesNotMade();
    const making = this.underWay.get(key) ?? this.make(key, definition);
    this.underWay.set(key, making);
    try {
      return await making;
    } catch {
      this.impossible.add(key);
      throw new TypesNotMade();
    } finally {
      this.underWay.delete(key);
    }
  }

  private make(key: string, { id, schema }: FormDefinition): Promise<string> {
    const banner = `/* What the form "${id}" is answered with. Made from its schema by Blankett. */`;
    return this.kept.text(key, () => this.workshop.types(schema, answerTypeName(id), banner));
  }
}

/** Of the schema as it stands: the order of its members is the order of the type's. */
const keyOf = ({ id, schema }: FormDefinition): string =>
  createHash('sha256')
    .update(JSON.stringify([id, schema]))
    .digest('hex');
