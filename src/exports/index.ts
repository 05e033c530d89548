export { caseTables } from './case-tables';
export type { CaseFile, CasePapers } from './case-papers';
export { ExportsModule } from './exports.module';
export { ExportsService, type ExportMeans } from './exports.service';
export { csvStyle, DIALECTS } from './dialect';
export { fileName } from './file-name';
export { ColumnUnknown, ExportNotFound, NotWithoutPersonal, TooManyExports } from './refusals';
export {
  LONGEST_NAME,
  MOST_CHOSEN,
  readWish,
  WISH_MEMBERS,
  type ReadWish,
  type WishFault,
} from './read-wish';
export { MAY_EXPORT } from './rights';
export { type ChosenColumn, type Shape, WHOLE } from './shape';
export type { CaseTable, TableColumn } from './table';
export {
  EXPORT_FORMATS,
  PURPOSES,
  type ExportFormat,
  type ExportWatch,
  type ExportWish,
  type Piece,
  type Purpose,
  type Remarks,
} from './wish';
export {
  DAYS_KEPT,
  isOver,
  MOST_AT_ONCE,
  ORDER_FAULTS,
  ORDER_STATES,
  type ExportFile,
  type ExportOrder,
  type OrderedWish,
  type OrderFault,
  type OrderState,
} from './orders/export-order';
export { ExportOrders, type OrderWithFiles } from './orders/export-orders.service';
export {
  ExportTemplates,
  TEMPLATE_NAME_LENGTH,
  templatesOf,
  type ExportTemplate,
} from './templates/export-templates';
export { handOut, type HandedOut } from './orders/hand-out';
