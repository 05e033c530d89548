import { Controller, Get, Header, Param, UseInterceptors } from '@nestjs/common';
import { CatalogueService } from '../catalogue';
import { metaOf, type FormList, type FormMeta } from '../contract';
import type { JsonSchema } from '../form';
import { Allow } from '../identity';
import { Tagged } from './tagged';

const AS_TEXT = 'text/plain; charset=utf-8';

/** Which forms there are, and what they are answered with. */
@Controller('api/forms')
@UseInterceptors(Tagged)
export class FormsController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @Allow('everyone')
  list(): FormList {
    return { forms: this.catalogue.forms().map(metaOf) };
  }

  @Get(':form')
  @Allow('everyone')
  meta(@Param('form') id: string): FormMeta {
    return metaOf(this.catalogue.offered(id));
  }

  /** The schema as the designer wrote it: plain JSON Schema, for any validator. */
  @Get(':form/schema')
  @Allow('everyone')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  schema(@Param('form') id: string): JsonSchema {
    return this.catalogue.offered(id).version.definition.schema;
  }

  /** @throws FormNotFound, TypesNotMade */
  @Get(':form/types.d.ts')
  @Allow('everyone')
  @Header('Content-Type', AS_TEXT)
  types(@Param('form') id: string): Promise<string> {
    return this.catalogue.typesText(this.catalogue.offered(id).version);
  }

  /** @throws FormNotFound, VersionNotFound, TypesNotMade */
  @Get(':form/versions/:version/types.d.ts')
  @Allow('everyone')
  @Header('Content-Type', AS_TEXT)
  async typesOfVersion(@Param('form') id: string, @Param('version') number: string): Promise<string> {
    return this.catalogue.typesText(await this.catalogue.numbered(id, Number(number)));
  }

  /** @throws FormNotFound, VersionNotFound */
  @Get(':form/versions/:version/schema')
  @Allow('everyone')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  async schemaOfVersion(@Param('form') id: string, @Param('version') number: string): Promise<JsonSchema> {
    return (await this.catalogue.numbered(id, Number(number))).definition.schema;
  }
}
