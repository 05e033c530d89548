import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HealthService } from '../platform/health';
import { CatalogueService } from './catalogue.service';
import { FormVersion } from './form-version.entity';
import { FormVersions } from './form-versions';
import { FormSearch } from './search/form-search';
import { SearchRows } from './search/search-rows';

@Module({
  imports: [TypeOrmModule.forFeature([FormVersion])],
  providers: [FormVersions, CatalogueService, SearchRows, FormSearch],
  exports: [CatalogueService, FormSearch, FormVersions],
})
export class CatalogueModule {
  constructor(health: HealthService, catalogue: CatalogueService) {
    health.register('forms', () => catalogue.isRead);
  }
}
