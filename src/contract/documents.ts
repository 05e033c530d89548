import type { OfferedForm } from '../catalogue';
import { dayOf, type JsonObject } from '../form';
import { formDocument, wholeDocument, type Served } from './openapi/document';

/** The API's descriptions, each made once for as long as the forms that it tells of are offered as they are. */
export class Documents {
  private readonly made = new WeakMap<object, JsonObject>();

  constructor(private readonly at: Pick<Served, 'server'>) {}

  whole(forms: readonly OfferedForm[]): JsonObject {
    return this.once(forms, () => wholeDocument(forms, this.served()));
  }

  ofForm(form: OfferedForm): JsonObject {
    return this.once(form, () => formDocument(form, this.served()));
  }

  private served(): Served {
    return { ...this.at, today: dayOf(new Date()) };
  }

  private once(of: object, make: () => JsonObject): JsonObject {
    const document = this.made.get(of) ?? make();
    this.made.set(of, document);
    return document;
  }
}
