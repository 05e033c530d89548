import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CatalogueModule } from '../catalogue';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { ReceiptsModule } from '../receipts';
import { DeskCasesController } from './cases/cases.controller';
import { DeskFormsController } from './forms/forms.controller';
import { DeskErrors } from './frame/desk-errors';
import { DeskSites } from './frame/desk-sites';
import { SignInController } from './sign-in/sign-in.controller';

/** The staff's pages. */
@Module({
  imports: [AuditModule, CatalogueModule, ExportsModule, IdentityModule, ReceiptsModule],
  controllers: [SignInController, DeskCasesController, DeskFormsController],
  providers: [DeskSites, DeskErrors],
})
export class DeskModule {}
