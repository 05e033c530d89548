export { Draft, type DraftSource } from './draft.entity';
export { DraftLinks } from './draft-links';
export {
  DraftLinksService,
  LINK_DAYS,
  type LivingLink,
  type Opened,
  type Wanted,
} from './draft-links.service';
export { DraftMails, type DraftMail } from './draft-mails';
export { DraftsModule } from './drafts.module';
export { DAYS_KEPT, DraftsService, type Beginning, type InVersion } from './drafts.service';
export { ownerOf, personOwnerOf, staffOwnerOf, type Owner } from './owner';
export { DraftNotFound, DraftSent } from './refusals';
export { REMINDED_DAYS } from './remind-of-drafts.job';
