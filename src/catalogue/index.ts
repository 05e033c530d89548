export { CatalogueModule } from './catalogue.module';
export { CatalogueService } from './catalogue.service';
export { FormVersion } from './form-version.entity';
export { FormVersions } from './form-versions';
export { readFormFolder, readFormsFolder, type FolderOnDisk } from './forms-on-disk';
export type { OfferedForm, RefusedForm } from './offered-form';
export { OpenedVersion } from './opened-version';
export { FormNotFound } from './refusals';
export { searchForms } from './search-forms';
