import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { CatalogueService } from '../catalogue';
import { Documents } from '../contract';
import type { JsonObject } from '../form';
import { Allow } from '../identity';
import { Configuration } from '../platform/configuration';
import { Tagged } from './tagged';

/** The API's description of itself. */
@Controller('api')
@UseInterceptors(Tagged)
export class OpenApiController {
  private readonly documents: Documents;

  constructor(
    private readonly catalogue: CatalogueService,
    { publicUrl }: Configuration,
  ) {
    this.documents = new Documents({ server: publicUrl });
  }

  @Get('openapi.json')
  @Allow('everyone')
  whole(): JsonObject {
    return this.documents.whole(this.catalogue.forms());
  }

  /** @throws FormNotFound */
  @Get('forms/:form/openapi.json')
  @Allow('everyone')
  ofForm(@Param('form') id: string): JsonObject {
    return this.documents.ofForm(this.catalogue.offered(id));
  }
}
