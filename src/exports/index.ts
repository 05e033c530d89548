export type { CsvKind } from './dialect';
export { ExportsModule } from './exports.module';
export { ExportsService, type ExportFile, type ExportGroup, type ExportWatch } from './exports.service';
export { GroupNotFound } from './refusals';
export type { TablePart } from './write-csv';
