export { Draft, type DraftSource } from './draft.entity';
export { DraftsModule } from './drafts.module';
export { DAYS_KEPT, DraftsService, type Beginning } from './drafts.service';
export { ownerOf, staffOwnerOf, type Owner } from './owner';
export { DraftNotFound, DraftSent } from './refusals';
