export { Draft } from './draft.entity';
export { DraftsModule } from './drafts.module';
export { DAYS_KEPT, DraftsService, type Beginning } from './drafts.service';
export { ownerOf, type Owner } from './owner';
export { DraftNotFound, DraftSent } from './refusals';
