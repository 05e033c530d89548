export {
  Draft,
  REGISTERED_SOURCES,
  type AmendingSource,
  type DraftSource,
  type RegisteredSource,
} from './draft.entity';
export { DraftLinks } from './draft-links';
export {
  DraftLinksService,
  LINK_DAYS,
  type LivingLink,
  type Opened,
  type Wanted,
} from './draft-links.service';
export { countDrafts, draftsOfForm, type DraftText } from './drafts-of-form';
export { DraftMails, type DraftMail } from './draft-mails';
export { DraftsModule } from './drafts.module';
export {
  DAYS_KEPT,
  DraftsService,
  type Amending,
  type Beginning,
  type InVersion,
  type Registered,
} from './drafts.service';
export { ownerOf, personOwnerOf, staffOwnerOf, type Owner } from './owner';
export { DraftNotFound, DraftSent } from './refusals';
export { REMINDED_DAYS } from './remind-of-drafts.job';
