import { Controller, Get, Header, Param } from '@nestjs/common';
import { CatalogueService, type OfferedForm } from '../catalogue';
import type { JsonSchema } from '../form';
import { Allow } from '../identity';

/** A form as programs see it. */
export interface FormMeta {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly category?: string;
  /** Running number of the version that a new case is judged by. */
  readonly version: number;
  readonly authority?: string;
  readonly languages: readonly string[];
  readonly links: {
    readonly self: string;
    readonly schema: string;
    readonly cases: string;
    readonly page: string;
  };
}

@Controller('api/forms')
export class FormsController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @Allow('everyone')
  list(): { forms: FormMeta[] } {
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
}

const metaOf = ({ id, definition, version }: OfferedForm): FormMeta => ({
  id,
  title: definition.service.title ?? version.model('sv').title,
  summary: definition.service.summary,
  category: definition.service.category,
  version: version.number,
  authority: definition.service.authority?.name,
  languages: ['sv', ...Object.keys(definition.texts)],
  links: {
    self: `/api/forms/${id}`,
    schema: `/api/forms/${id}/schema`,
    cases: `/api/forms/${id}/cases`,
    page: `/tjanster/${id}`,
  },
});
