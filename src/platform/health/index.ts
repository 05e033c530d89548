export { HealthModule } from './health.module';
export { type Health, type HealthCheck, HealthService } from './health.service';
