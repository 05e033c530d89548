export { CatalogueModule } from './catalogue.module';
export { CatalogueService } from './catalogue.service';
export { proofMayHinder, type FolderProof } from './folder-proofs';
export { fingerprint } from './fingerprint';
export { FormVersion } from './form-version.entity';
export { aloneWith, FormVersions, keepVersion } from './form-versions';
export type {
  InForce,
  MadeAs,
  NewPublication,
  Publication,
  PublicationState,
} from './publications/publication';
export { Publications } from './publications/publications';
export { readFormFolder, readFormsFolder, type FolderOnDisk } from './forms-on-disk';
export type { OfferedForm, RefusedForm } from './offered-form';
export { OpenedVersion } from './opened-version';
export {
  FormClosed,
  FormNotFound,
  FormNotOpenYet,
  FormRetired,
  requireOpen,
  TypesNotMade,
  VersionNotFound,
} from './refusals';
export { runModule } from './run-module';
export { FormSearch, type Found } from './search/form-search';
export { FormTypes } from './types/form-types';
export { MAY_DESIGN, requireDesigner } from './rights';
export type { WorkingCopy } from './working-copy';
