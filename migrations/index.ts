import { FormVersions1795564800001 } from './1795564800001-form-versions';
import { Cases1795564800002 } from './1795564800002-cases';
import { CaseNumbers1795564800003 } from './1795564800003-case-numbers';
import { FileCase1795564800004 } from './1795564800004-file-case';
import { Drafts1795564800005 } from './1795564800005-drafts';
import { Receipts1795564800006 } from './1795564800006-receipts';
import { Staff1795564800007 } from './1795564800007-staff';
import { AuditLog1795564800008 } from './1795564800008-audit-log';
import { Jobs1795564800009 } from './1795564800009-jobs';
import { FileCases1795564800010 } from './1795564800010-file-cases';
import { Chosen1795564800011 } from './1795564800011-chosen';
import { Verification1795564800012 } from './1795564800012-verification';
import { ReceivedBlanks1795564800013 } from './1795564800013-received-blanks';

/** Every migration, oldest first. graphile-worker's own come before them. */
export const migrations = [
  FormVersions1795564800001,
  Cases1795564800002,
  CaseNumbers1795564800003,
  FileCase1795564800004,
  Drafts1795564800005,
  Receipts1795564800006,
  Staff1795564800007,
  AuditLog1795564800008,
  Jobs1795564800009,
  FileCases1795564800010,
  Chosen1795564800011,
  Verification1795564800012,
  ReceivedBlanks1795564800013,
];
