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
export { Pictures } from './pictures/pictures';
export { prepareFile, type PreparedFile } from './prepare-file';
export { FileNotFound, FileUnwanted } from './refusals';
