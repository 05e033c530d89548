import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { JobsService } from '../platform/jobs';
import { AttachmentRows } from './attachment-rows';
import { AttachmentsService } from './attachments.service';
import { Pictures } from './pictures/pictures';
import { FileReceiver } from './receive-file';
import { Clamd } from './scan/clamd';
import { clamdAddress } from './scan/clamd-address';
import { ScanFile } from './scan/scan-file.job';
import { SCANNER, type Scanner } from './scan/scanner';
import { FileStore } from './store/file-store';
import { PostgresFileStore } from './store/postgres-file-store';
import { SweepFiles } from './sweep-files.job';
import { WholeFiles } from './whole-files';

/** @property clamd CLAMD, where files are looked through for harmful content; without it they are not */
export interface AttachmentsOptions {
  readonly clamd: string | undefined;
}

@Module({})
export class AttachmentsModule {
  constructor(jobs: JobsService, scan: ScanFile, sweep: SweepFiles) {
    jobs.register(scan);
    jobs.register(sweep);
  }

  /** Once, in the application's module; every room gets the service then. */
  static forRoot({ clamd }: AttachmentsOptions): DynamicModule {
    return {
      module: AttachmentsModule,
      global: true,
      providers: [
        AttachmentsService,
        AttachmentRows,
        FileReceiver,
        Pictures,
        ScanFile,
        SweepFiles,
        WholeFiles,
        { provide: FileStore, useClass: PostgresFileStore },
        { provide: SCANNER, useFactory: () => scannerAt(clamd) },
      ],
      exports: [AttachmentsService],
    };
  }
}

const scannerAt = (clamd: string | undefined): Scanner | undefined => {
  const address = clamd === undefined ? undefined : clamdAddress(clamd);
  if (address !== undefined) return new Clamd(address);
  new Logger('attachments').warn('CLAMD is not set: files that residents send are not looked through.');
  return undefined;
};
