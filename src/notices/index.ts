export { Composer } from './compose/composer';
export type { Composed } from './compose/compose';
export { NoticeReader } from './notice-reader';
export { NoticeStore } from './notice-store';
export { Notice, type FaultKind, type NoticeState } from './notice.entity';
export { NoticesModule } from './notices.module';
export { ContactProofs, type ToProve, type Tried } from './proof/contact-proofs.service';
export { UnprovableForms } from './proof/unprovable-forms';
export { wayTo, type Way } from './write/way-to';
