import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { CatalogueService } from '../catalogue';
import { formDocument, wholeDocument } from '../contract';
import type { JsonObject } from '../form';
import { Allow } from '../identity';
import { Configuration } from '../platform/configuration';
import { Tagged } from './tagged';

/** The API's description of itself. */
@Controller('api')
@UseInterceptors(Tagged)
export class OpenApiController {
  /** By the forms that they tell of: made once for as long as these are offered as they are. */
  private readonly made = new WeakMap<object, JsonObject>();

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  @Get('openapi.json')
  @Allow('everyone')
  whole(): JsonObject {
    const forms = this.catalogue.forms();
    return this.once(forms, () => wholeDocument(forms, this.served));
  }

  /** @throws FormNotFound */
  @Get('forms/:form/openapi.json')
  @Allow('everyone')
  ofForm(@Param('form') id: string): JsonObject {
    const form = this.catalogue.offered(id);
    return this.once(form, () => formDocument(form, this.served));
  }

  private get served(): { readonly server?: string | undefined } {
    return { server: this.configuration.publicUrl };
  }

  private once(of: object, make: () => JsonObject): JsonObject {
    const known = this.made.get(of) ?? make();
    this.made.set(of, known);
    return known;
  }
}
