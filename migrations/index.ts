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
import { Residents1795564800014 } from './1795564800014-residents';
import { Attachments1795564800015 } from './1795564800015-attachments';
import { DraftLinks1795564800016 } from './1795564800016-draft-links';
import { Notices1795564800017 } from './1795564800017-notices';
import { CaseMessages1795564800018 } from './1795564800018-case-messages';
import { CatalogueSearch1795564800019 } from './1795564800019-catalogue-search';
import { Feedback1795564800020 } from './1795564800020-feedback';
import { Sending1795564800021 } from './1795564800021-sending';
import { ReceiptRevisions1795564800022 } from './1795564800022-receipt-revisions';
import { StaffAccounts1795564800023 } from './1795564800023-staff-accounts';
import { Handling1795564800025 } from './1795564800025-handling';
import { Supplements1795564800026 } from './1795564800026-supplements';
import { Exports1795564800027 } from './1795564800027-exports';
import { AuditChain1795564800028 } from './1795564800028-audit-chain';
import { Inbox1795564800029 } from './1795564800029-inbox';
import { InboxSearch1795564800030 } from './1795564800030-inbox-search';
import { FormPublications1795564800031 } from './1795564800031-form-publications';
import { SupplementReminders1795564800032 } from './1795564800032-supplement-reminders';
import { GateReports1795564800033 } from './1795564800033-gate-reports';
import { CompoundEnds1795564800035 } from './1795564800035-compound-ends';

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
  Residents1795564800014,
  Attachments1795564800015,
  DraftLinks1795564800016,
  Notices1795564800017,
  CaseMessages1795564800018,
  CatalogueSearch1795564800019,
  Feedback1795564800020,
  Sending1795564800021,
  ReceiptRevisions1795564800022,
  StaffAccounts1795564800023,
  Handling1795564800025,
  Supplements1795564800026,
  Exports1795564800027,
  AuditChain1795564800028,
  Inbox1795564800029,
  InboxSearch1795564800030,
  FormPublications1795564800031,
  SupplementReminders1795564800032,
  GateReports1795564800033,
  CompoundEnds1795564800035,
];
