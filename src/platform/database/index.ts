export { copyOut, type CopiedFields } from './copy-out';
export { DatabaseAddress, DatabaseModule } from './database.module';
export { findRunning, hasEmbedded } from './embedded/find-running';
export { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded/start-embedded';
export { inlined, type Inlined } from './inlined';
export { isMigrated, migrate } from './migrate';
export {
  askTogether,
  isAny,
  type JsonRow,
  Lent,
  momentOf,
  type Question,
  type Questions,
  renumbered,
  rowsOf,
} from './question';
export type { Transaction } from './transaction';
