import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { FilledBlanksModule } from '../blanks';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { ReceiptsModule } from '../receipts';
import { DeskBlanksController } from './blanks/blanks.controller';
import { DeskCasesController } from './cases/cases.controller';
import { DeskFormsController } from './forms/forms.controller';
import { DeskReceiptsController } from './receipts/receipts.controller';
import { DeskErrors } from './frame/desk-errors';
import { DeskSites } from './frame/desk-sites';
import { SignInController } from './sign-in/sign-in.controller';

/** The staff's pages. */
@Module({
  imports: [
    AuditModule,
    CatalogueModule,
    DraftsModule,
    FilledBlanksModule,
    ExportsModule,
    IdentityModule,
    ReceiptsModule,
  ],
  controllers: [
    SignInController,
    DeskCasesController,
    DeskBlanksController,
    DeskReceiptsController,
    DeskFormsController,
  ],
  providers: [DeskSites, DeskErrors],
})
export class DeskModule {}
