import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit';
import { HealthService } from '../platform/health';
import { CatalogueService } from './catalogue.service';
import { FormVersion } from './form-version.entity';
import { FormVersions } from './form-versions';
import { Publications } from './publications/publications';
import { FormSearch } from './search/form-search';
import { SearchRows } from './search/search-rows';

@Module({
  imports: [AuditModule, TypeOrmModule.forFeature([FormVersion])],
  providers: [FormVersions, Publications, CatalogueService, SearchRows, FormSearch],
  exports: [CatalogueService, FormSearch, FormVersions, Publications],
})
export class CatalogueModule {
  constructor(health: HealthService, catalogue: CatalogueService) {
    health.register('forms', () => catalogue.isRead);
  }
}
