import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue';
import type { Workflow } from '../form/handling/workflow';

/** How each form uses the types of status, as its folder says now; undefined for one that says nothing. */
@Injectable()
export class Workflows {
  constructor(private readonly catalogue: CatalogueService) {}

  of(formId: string): Workflow | undefined {
    return this.catalogue.serviceNow(formId).workflow;
  }
}
