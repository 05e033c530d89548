import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HealthService } from '../platform/health';
import { CatalogueService } from './catalogue.service';
import { FormVersion } from './form-version.entity';
import { FormVersions } from './form-versions';

@Module({
  imports: [TypeOrmModule.forFeature([FormVersion])],
  providers: [FormVersions, CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {
  constructor(health: HealthService, catalogue: CatalogueService) {
    health.register('forms', () => catalogue.isRead);
  }
}
