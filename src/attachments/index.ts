export {
  fileValueOf,
  isFault,
  type Attachment,
  type FileFault,
  type ScanState,
  type WantedFile,
} from './attachment';
export { AttachmentsModule, type AttachmentsOptions } from './attachments.module';
export { AttachmentsService } from './attachments.service';
export { FileContents } from './file-contents';
export { mayHandOut } from './hand-out';
export { MOST_BYTES_TOGETHER } from './limits';
export { FileNotFound, FileUnwanted } from './refusals';
export type { PreparedFile } from './whole-files';
