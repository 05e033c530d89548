-- The schema as text: what the migrations make, as PostgreSQL tells it. A test compares.
-- Written by: WRITE_SCHEMA=1 npm test -- migrations

-- TABLES

attachment_chunks (
  attachment_id uuid NOT NULL
  place integer NOT NULL
  bytes bytea NOT NULL STORAGE EXTERNAL
)

attachments (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  draft_id uuid
  case_id uuid
  for_message boolean NOT NULL DEFAULT false
  message_id uuid
  state text NOT NULL DEFAULT 'incomplete'::text
  name text NOT NULL
  media_type text
  size bigint
  sha256 text
  scan text NOT NULL DEFAULT 'waiting'::text
  received_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

audit_chain (
  position bigint NOT NULL
  entry_id bigint NOT NULL
  entry_hash bytea NOT NULL
  hash bytea NOT NULL
)

audit_head (
  only_one boolean NOT NULL DEFAULT true
  position bigint NOT NULL DEFAULT 0
  hash bytea NOT NULL DEFAULT decode(repeat('00'::text, 32), 'hex'::text)
  signature bytea
  sealed_at timestamp(3) with time zone
)

audit_log (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY
  at timestamp(3) with time zone NOT NULL DEFAULT now()
  actor text NOT NULL
  action text NOT NULL
  case_id uuid
  form_id text
  details jsonb NOT NULL DEFAULT '{}'::jsonb
  personal_hash bytea
)

audit_personal (
  entry_id bigint NOT NULL
  salt bytea NOT NULL
  data json NOT NULL
)

audit_unsealed (
  entry_id bigint NOT NULL
)

case_events (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY
  case_id uuid NOT NULL
  kind text NOT NULL
  at timestamp(3) with time zone NOT NULL
  by text NOT NULL
  details jsonb NOT NULL DEFAULT '{}'::jsonb
)

case_holders (
  case_id uuid NOT NULL
  owner_hash bytea NOT NULL
  issuer text NOT NULL
  subject text NOT NULL
  level smallint NOT NULL
  signed_in_at timestamp(3) with time zone NOT NULL
)

case_index (
  case_id uuid NOT NULL
  form_id text NOT NULL
  place bigint NOT NULL
  applicant text
  due_on date NOT NULL
  status text NOT NULL
  is_open boolean NOT NULL
  document tsvector NOT NULL
)

case_messages (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  place bigint NOT NULL GENERATED ALWAYS AS IDENTITY
  case_id uuid NOT NULL
  post_key uuid NOT NULL
  sender text NOT NULL
  by text NOT NULL
  signature text
  text text NOT NULL
  files jsonb NOT NULL DEFAULT '[]'::jsonb
  at timestamp(3) with time zone NOT NULL DEFAULT now()
)

case_notes (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  place bigint NOT NULL GENERATED ALWAYS AS IDENTITY
  case_id uuid NOT NULL
  post_key uuid NOT NULL
  by text NOT NULL
  signature text NOT NULL
  text text NOT NULL
  at timestamp(3) with time zone NOT NULL DEFAULT now()
)

case_presence (
  case_id uuid NOT NULL
  account_id uuid NOT NULL
  opened_at timestamp(3) with time zone NOT NULL DEFAULT now()
  seen_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

case_reads (
  case_id uuid NOT NULL
  read_to bigint NOT NULL
)

case_reveals (
  case_id uuid NOT NULL
  account_id uuid NOT NULL
  pointer text NOT NULL
  until timestamp(3) with time zone NOT NULL
)

case_revisions (
  case_id uuid NOT NULL
  number integer NOT NULL
  form_version_id uuid NOT NULL
  answer jsonb NOT NULL
  source text NOT NULL
  by text NOT NULL
  at timestamp(3) with time zone NOT NULL
  reason text
  signature text
  request_id uuid
)

case_values (
  case_id uuid NOT NULL
  form_id text NOT NULL
  pointer text NOT NULL
  status text NOT NULL
  sorted text NOT NULL
)

case_words (
  root text NOT NULL
  word text NOT NULL
)

case_words_learnt (
  is_one boolean NOT NULL DEFAULT true
  place bigint NOT NULL
)

cases (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  number text NOT NULL
  form_id text NOT NULL
  form_version_id uuid NOT NULL
  received_at timestamp(3) with time zone NOT NULL
  status text NOT NULL
  language text NOT NULL
  source text NOT NULL
  complete_on date
  handler_id uuid
  protected_at timestamp(3) with time zone
  changes integer NOT NULL DEFAULT 0
  read_at timestamp(3) with time zone
)

contact_proofs (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  draft_id uuid
  channel text NOT NULL
  address text NOT NULL
  language text NOT NULL
  tries integer NOT NULL DEFAULT 0
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  expires_at timestamp(3) with time zone NOT NULL
  proven_at timestamp(3) with time zone
)

draft_holders (
  draft_id uuid NOT NULL
  owner_hash bytea NOT NULL
  since timestamp(3) with time zone NOT NULL DEFAULT now()
)

draft_links (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  draft_id uuid
  address_hash bytea NOT NULL
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  expires_at timestamp(3) with time zone NOT NULL
  used_at timestamp(3) with time zone
  revoked_at timestamp(3) with time zone
)

drafts (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  owner_hash bytea NOT NULL
  form_id text NOT NULL
  form_version_id uuid NOT NULL
  language text NOT NULL
  answer jsonb NOT NULL DEFAULT '{}'::jsonb
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  saved_at timestamp(3) with time zone NOT NULL DEFAULT now()
  expires_at timestamp(3) with time zone NOT NULL
  case_id uuid
  chosen jsonb NOT NULL DEFAULT '{}'::jsonb
  source text NOT NULL DEFAULT 'web'::text
  days_kept integer NOT NULL DEFAULT 30
  email text
  reminded_at timestamp(3) with time zone
  amends_case_id uuid
  base_revision integer
  request_id uuid
  reason text
  came_on date
)

export_chunks (
  export_id uuid NOT NULL
  file integer NOT NULL
  place integer NOT NULL
  bytes bytea NOT NULL STORAGE EXTERNAL
)

export_files (
  export_id uuid NOT NULL
  place integer NOT NULL
  name text NOT NULL
  media_type text NOT NULL
  size bigint
  sha256 text
)

export_templates (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  form_id text NOT NULL
  name text NOT NULL
  shape jsonb NOT NULL
  made_by uuid NOT NULL
  made_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

exports (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  account_id uuid NOT NULL
  form_id text NOT NULL
  wish jsonb NOT NULL
  state text NOT NULL DEFAULT 'waiting'::text
  run uuid
  runs integer NOT NULL DEFAULT 0
  cases integer
  done integer NOT NULL DEFAULT 0
  remarks jsonb NOT NULL DEFAULT '{}'::jsonb
  fault text
  ordered_at timestamp(3) with time zone NOT NULL DEFAULT now()
  finished_at timestamp(3) with time zone
  expires_at timestamp(3) with time zone NOT NULL
)

form_publications (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY
  form_id text NOT NULL
  version_id uuid
  from_at timestamp with time zone NOT NULL
  made_as text NOT NULL
  made_by uuid
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  reason text NOT NULL DEFAULT ''::text
  second_person boolean NOT NULL DEFAULT false
  needs_approval boolean NOT NULL DEFAULT false
  approved_by uuid
  approved_at timestamp with time zone
  cancelled_by uuid
  cancelled_at timestamp with time zone
  effective_at timestamp with time zone NOT NULL DEFAULT GREATEST(from_at, approved_at)
  gate_required boolean NOT NULL DEFAULT false
)

form_search (
  form_id text NOT NULL
  language text NOT NULL
  made_of text NOT NULL
  config text NOT NULL
  document tsvector NOT NULL
)

form_versions (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  form_id text NOT NULL
  number integer NOT NULL
  sha256 text NOT NULL
  content json NOT NULL
  published_at timestamp(3) with time zone NOT NULL DEFAULT now()
  authority text DEFAULT (content #>> '{service,authority,name}'::text[])
)

gate_reports (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  form_id text NOT NULL
  judged_sha256 text NOT NULL
  version_sha256 text NOT NULL
  base_version_id uuid
  state text NOT NULL DEFAULT 'running'::text
  fault text
  done integer NOT NULL DEFAULT 0
  total integer
  report json
  started_by uuid
  started_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp()
  seen_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp()
  finished_at timestamp(3) with time zone
)

idempotency_keys (
  form_id text NOT NULL
  key_hash bytea NOT NULL
  body_hash bytea NOT NULL
  case_id uuid NOT NULL
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

inbox_views (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  account_id uuid
  name text NOT NULL
  query text NOT NULL
  made_by uuid
  made_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

job_workers (
  worker_id text NOT NULL
  instance uuid NOT NULL
  seen_at timestamp with time zone NOT NULL DEFAULT now()
)

message_templates (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  form_id text NOT NULL DEFAULT ''::text
  name text NOT NULL
  text text NOT NULL
  changes integer NOT NULL DEFAULT 0
  changed_by uuid
  changed_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

notices (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  event text NOT NULL
  source text NOT NULL
  channel text NOT NULL
  recipient text NOT NULL
  language text NOT NULL
  case_id uuid
  draft_id uuid
  message_id text NOT NULL
  state text NOT NULL DEFAULT 'waiting'::text
  attempts integer NOT NULL DEFAULT 0
  fault text
  detail text
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  sent_at timestamp(3) with time zone
)

page_reports (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  day date NOT NULL
  page text NOT NULL
  what text NOT NULL
  email text
)

rate_counts (
  what text NOT NULL
  who bytea NOT NULL
  day date NOT NULL
  full_at timestamp with time zone NOT NULL
)

rate_keys (
  day date NOT NULL
  key bytea NOT NULL
)

receipt_failures (
  case_id uuid NOT NULL
  kind text NOT NULL
  detail text NOT NULL
  times integer NOT NULL DEFAULT 1
  failed_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

receipt_revisions (
  case_id uuid NOT NULL
  revision smallint NOT NULL
  sha256 text NOT NULL
  bytes bytea NOT NULL STORAGE EXTERNAL
  pages integer NOT NULL
  engine text NOT NULL
  made_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

receipts (
  case_id uuid NOT NULL
  sha256 text NOT NULL
  bytes bytea NOT NULL STORAGE EXTERNAL
  pages integer NOT NULL
  engine text NOT NULL
  made_at timestamp(3) with time zone NOT NULL DEFAULT now()
  verification_code text
)

received_blanks (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  draft_id uuid
  case_id uuid
  sha256 text NOT NULL
  bytes bytea NOT NULL STORAGE EXTERNAL
  received_by text NOT NULL
  received_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

resident_sessions (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  token_hash bytea NOT NULL
  provider text NOT NULL
  issuer text NOT NULL
  subject text NOT NULL
  level smallint NOT NULL
  personal_number text
  name text
  given_name text
  family_name text
  signed_in_at timestamp(3) with time zone NOT NULL DEFAULT now()
  seen_at timestamp(3) with time zone NOT NULL DEFAULT now()
  expires_at timestamp(3) with time zone NOT NULL
)

resident_sign_ins (
  state_hash bytea NOT NULL
  browser_hash bytea NOT NULL
  provider text NOT NULL
  level smallint
  return_to text NOT NULL
  expires_at timestamp(3) with time zone NOT NULL
)

search_word_uses (
  word text NOT NULL
  form_id text NOT NULL
  language text NOT NULL
)

search_words (
  word text NOT NULL
  plain text NOT NULL
)

staff_accounts (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  name text NOT NULL
  roles text[] NOT NULL
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  disabled_at timestamp(3) with time zone
  may_read_secret boolean NOT NULL DEFAULT false
  login text
  password_hash text
  totp_sealed bytea
  totp_used_step bigint NOT NULL DEFAULT 0
  provider text
  subject text
  signed_in_at timestamp(3) with time zone
)

staff_grants (
  account_id uuid NOT NULL
  role text NOT NULL
  authority text NOT NULL DEFAULT ''::text
  form_id text NOT NULL DEFAULT ''::text
)

staff_lockouts (
  login_hash bytea NOT NULL
  failures integer NOT NULL
  failed_at timestamp(3) with time zone NOT NULL DEFAULT now()
  locked_until timestamp(3) with time zone
)

staff_recovery_codes (
  account_id uuid NOT NULL
  code_hash bytea NOT NULL
  used_at timestamp(3) with time zone
)

staff_sessions (
  token_hash bytea NOT NULL
  account_id uuid NOT NULL
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  seen_at timestamp(3) with time zone NOT NULL DEFAULT now()
  expires_at timestamp(3) with time zone NOT NULL
  may_set_up boolean NOT NULL DEFAULT false
)

staff_sign_in_links (
  token_hash bytea NOT NULL
  account_id uuid
  roles text[] NOT NULL
  expires_at timestamp(3) with time zone NOT NULL
  used_at timestamp(3) with time zone
  made_by uuid
)

staff_tokens (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  account_id uuid NOT NULL
  name text NOT NULL
  token_hash bytea NOT NULL
  made_at timestamp(3) with time zone NOT NULL DEFAULT now()
  used_at timestamp(3) with time zone
  expires_at timestamp(3) with time zone NOT NULL
)

supplement_requests (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  case_id uuid NOT NULL
  post_key uuid NOT NULL
  revision integer NOT NULL
  questions jsonb NOT NULL
  text text NOT NULL
  due_on date NOT NULL
  by text NOT NULL
  signature text NOT NULL
  asked_at timestamp(3) with time zone NOT NULL DEFAULT now()
  state text NOT NULL DEFAULT 'open'::text
  ended_at timestamp(3) with time zone
  reminded_at timestamp(3) with time zone
  missed_at timestamp(3) with time zone
)

survey_answers (
  id uuid NOT NULL DEFAULT gen_random_uuid()
  form_id text NOT NULL
  day date NOT NULL
  score smallint NOT NULL
  comment text
)

-- CONSTRAINTS

attachment_chunks: attachment_chunks_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachments(id) ON DELETE CASCADE
attachment_chunks: attachment_chunks_pkey PRIMARY KEY (attachment_id, place)
attachment_chunks: attachment_chunks_place_check CHECK ((place >= 0))
attachments: attachments_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
attachments: attachments_check CHECK (((draft_id IS NULL) <> (case_id IS NULL)))
attachments: attachments_check1 CHECK (((draft_id IS NULL) OR (NOT for_message)))
attachments: attachments_check2 CHECK (((message_id IS NULL) OR for_message))
attachments: attachments_check3 CHECK (((state = 'incomplete'::text) OR ((media_type IS NOT NULL) AND (size IS NOT NULL) AND (sha256 IS NOT NULL))))
attachments: attachments_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id) ON DELETE CASCADE
attachments: attachments_name_check CHECK (((octet_length(name) >= 1) AND (octet_length(name) <= 200)))
attachments: attachments_pkey PRIMARY KEY (id)
attachments: attachments_scan_check CHECK ((scan = ANY (ARRAY['waiting'::text, 'clean'::text, 'harmful'::text, 'unchecked'::text])))
attachments: attachments_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
attachments: attachments_size_check CHECK ((size > 0))
attachments: attachments_state_check CHECK ((state = ANY (ARRAY['incomplete'::text, 'complete'::text])))
audit_chain: audit_chain_entry_hash_check CHECK ((length(entry_hash) = 32))
audit_chain: audit_chain_entry_id_key UNIQUE (entry_id)
audit_chain: audit_chain_hash_check CHECK ((length(hash) = 32))
audit_chain: audit_chain_pkey PRIMARY KEY ("position")
audit_chain: audit_chain_position_check CHECK (("position" > 0))
audit_head: audit_head_hash_check CHECK ((length(hash) = 32))
audit_head: audit_head_only_one_check CHECK (only_one)
audit_head: audit_head_pkey PRIMARY KEY (only_one)
audit_head: audit_head_signature_check CHECK ((length(signature) = 32))
audit_log: audit_log_personal_hash_check CHECK ((length(personal_hash) = 32))
audit_log: audit_log_pkey PRIMARY KEY (id)
audit_personal: audit_personal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_log(id)
audit_personal: audit_personal_pkey PRIMARY KEY (entry_id)
audit_personal: audit_personal_salt_check CHECK ((length(salt) = 32))
audit_unsealed: audit_unsealed_pkey PRIMARY KEY (entry_id)
case_events: case_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_events: case_events_pkey PRIMARY KEY (id)
case_holders: case_holders_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_holders: case_holders_level_check CHECK (((level >= 1) AND (level <= 4)))
case_holders: case_holders_owner_hash_check CHECK ((length(owner_hash) = 32))
case_holders: case_holders_pkey PRIMARY KEY (case_id)
case_index: case_index_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_index: case_index_pkey PRIMARY KEY (case_id)
case_index: case_index_place_key UNIQUE (place)
case_messages: case_messages_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_messages: case_messages_case_id_post_key_key UNIQUE (case_id, post_key)
case_messages: case_messages_pkey PRIMARY KEY (id)
case_messages: case_messages_sender_check CHECK ((sender = ANY (ARRAY['resident'::text, 'staff'::text])))
case_messages: case_messages_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
case_notes: case_notes_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_notes: case_notes_case_id_post_key_key UNIQUE (case_id, post_key)
case_notes: case_notes_pkey PRIMARY KEY (id)
case_notes: case_notes_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
case_presence: case_presence_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id) ON DELETE CASCADE
case_presence: case_presence_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE CASCADE
case_presence: case_presence_pkey PRIMARY KEY (case_id, account_id)
case_reads: case_reads_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_reads: case_reads_pkey PRIMARY KEY (case_id)
case_reveals: case_reveals_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id) ON DELETE CASCADE
case_reveals: case_reveals_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE CASCADE
case_reveals: case_reveals_pkey PRIMARY KEY (case_id, account_id, pointer)
case_revisions: case_revisions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_revisions: case_revisions_number_check CHECK ((number > 0))
case_revisions: case_revisions_pkey PRIMARY KEY (case_id, number)
case_revisions: case_revisions_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000)))
case_revisions: case_revisions_request_id_fkey FOREIGN KEY (request_id) REFERENCES supplement_requests(id)
case_revisions: case_revisions_source_check CHECK ((source = ANY (ARRAY['web'::text, 'api'::text, 'blankett'::text, 'letter'::text, 'telephone'::text, 'visit'::text, 'e-mail'::text, 'supplement'::text, 'correction'::text])))
case_values: case_values_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_values: case_values_pkey PRIMARY KEY (case_id, pointer)
case_words: case_words_pkey PRIMARY KEY (root, word)
case_words_learnt: case_words_learnt_is_one_check CHECK (is_one)
case_words_learnt: case_words_learnt_pkey PRIMARY KEY (is_one)
cases: cases_form_version_id_fkey FOREIGN KEY (form_version_id) REFERENCES form_versions(id)
cases: cases_handler_id_fkey FOREIGN KEY (handler_id) REFERENCES staff_accounts(id)
cases: cases_number_key UNIQUE (number)
cases: cases_pkey PRIMARY KEY (id)
cases: cases_source_check CHECK ((source = ANY (ARRAY['web'::text, 'api'::text, 'blankett'::text, 'letter'::text, 'telephone'::text, 'visit'::text, 'e-mail'::text])))
cases: cases_status_check CHECK ((status = ANY (ARRAY['awaiting_signatures'::text, 'submitted'::text, 'assigned'::text, 'in_progress'::text, 'awaiting_supplement'::text, 'supplement_received'::text, 'awaiting_decision'::text, 'decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text])))
contact_proofs: contact_proofs_channel_check CHECK ((channel = ANY (ARRAY['e-mail'::text, 'sms'::text])))
contact_proofs: contact_proofs_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id) ON DELETE SET NULL
contact_proofs: contact_proofs_pkey PRIMARY KEY (id)
draft_holders: draft_holders_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id) ON DELETE CASCADE
draft_holders: draft_holders_owner_hash_check CHECK ((length(owner_hash) = 32))
draft_holders: draft_holders_pkey PRIMARY KEY (draft_id, owner_hash)
draft_links: draft_links_address_hash_check CHECK ((length(address_hash) = 32))
draft_links: draft_links_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id) ON DELETE SET NULL
draft_links: draft_links_pkey PRIMARY KEY (id)
drafts: drafts_amends_case_id_fkey FOREIGN KEY (amends_case_id) REFERENCES cases(id)
drafts: drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
drafts: drafts_check CHECK (((case_id IS NULL) OR (answer = '{}'::jsonb)))
drafts: drafts_check1 CHECK (((case_id IS NULL) OR (chosen = '{}'::jsonb)))
drafts: drafts_check2 CHECK (((amends_case_id IS NULL) = (base_revision IS NULL)))
drafts: drafts_check3 CHECK (((source = ANY (ARRAY['supplement'::text, 'correction'::text])) = (amends_case_id IS NOT NULL)))
drafts: drafts_days_kept_check CHECK (((days_kept >= 0) AND (days_kept <= 365)))
drafts: drafts_email_check CHECK ((length(email) <= 254))
drafts: drafts_form_version_id_fkey FOREIGN KEY (form_version_id) REFERENCES form_versions(id)
drafts: drafts_owner_hash_check CHECK ((length(owner_hash) = 32))
drafts: drafts_pkey PRIMARY KEY (id)
drafts: drafts_request_id_fkey FOREIGN KEY (request_id) REFERENCES supplement_requests(id)
drafts: drafts_source_check CHECK ((source = ANY (ARRAY['web'::text, 'blankett'::text, 'letter'::text, 'telephone'::text, 'visit'::text, 'e-mail'::text, 'supplement'::text, 'correction'::text])))
export_chunks: export_chunks_export_id_file_fkey FOREIGN KEY (export_id, file) REFERENCES export_files(export_id, place) ON DELETE CASCADE
export_chunks: export_chunks_pkey PRIMARY KEY (export_id, file, place)
export_chunks: export_chunks_place_check CHECK ((place >= 0))
export_files: export_files_export_id_fkey FOREIGN KEY (export_id) REFERENCES exports(id) ON DELETE CASCADE
export_files: export_files_export_id_name_key UNIQUE (export_id, name)
export_files: export_files_pkey PRIMARY KEY (export_id, place)
export_files: export_files_place_check CHECK ((place >= 0))
export_files: export_files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
export_templates: export_templates_form_id_name_key UNIQUE (form_id, name)
export_templates: export_templates_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_accounts(id)
export_templates: export_templates_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
export_templates: export_templates_pkey PRIMARY KEY (id)
exports: exports_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
exports: exports_check CHECK (((state = 'failed'::text) = (fault IS NOT NULL)))
exports: exports_fault_check CHECK ((fault = ANY (ARRAY['disk-full'::text, 'rights'::text, 'columns'::text, 'too-large'::text, 'fault'::text])))
exports: exports_pkey PRIMARY KEY (id)
exports: exports_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
form_publications: form_publications_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff_accounts(id)
form_publications: form_publications_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES staff_accounts(id)
form_publications: form_publications_check CHECK (((made_as = 'person'::text) = (made_by IS NOT NULL)))
form_publications: form_publications_check1 CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
form_publications: form_publications_check2 CHECK (((approved_by IS DISTINCT FROM made_by) OR (made_by IS NULL)))
form_publications: form_publications_form_id_check CHECK ((form_id <> ''::text))
form_publications: form_publications_made_as_check CHECK ((made_as = ANY (ARRAY['person'::text, 'start'::text, 'command line'::text])))
form_publications: form_publications_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_accounts(id)
form_publications: form_publications_pkey PRIMARY KEY (id)
form_publications: form_publications_reason_check CHECK ((char_length(reason) <= 1000))
form_publications: form_publications_version_id_fkey FOREIGN KEY (version_id) REFERENCES form_versions(id)
form_search: form_search_config_check CHECK ((config = ANY (ARRAY['swedish'::text, 'english'::text, 'simple'::text])))
form_search: form_search_pkey PRIMARY KEY (form_id, language)
form_versions: form_versions_form_id_check CHECK ((form_id <> ''::text))
form_versions: form_versions_form_id_number_key UNIQUE (form_id, number)
form_versions: form_versions_form_id_sha256_key UNIQUE (form_id, sha256)
form_versions: form_versions_number_check CHECK ((number > 0))
form_versions: form_versions_pkey PRIMARY KEY (id)
form_versions: form_versions_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
gate_reports: gate_reports_base_version_id_fkey FOREIGN KEY (base_version_id) REFERENCES form_versions(id)
gate_reports: gate_reports_check CHECK (((state = 'running'::text) = (finished_at IS NULL)))
gate_reports: gate_reports_check1 CHECK (((state = 'failed'::text) = (fault IS NOT NULL)))
gate_reports: gate_reports_check2 CHECK (((state = 'done'::text) = (report IS NOT NULL)))
gate_reports: gate_reports_fault_check CHECK ((fault = ANY (ARRAY['gave-up'::text, 'not-opened'::text, 'fault'::text])))
gate_reports: gate_reports_form_id_check CHECK ((form_id <> ''::text))
gate_reports: gate_reports_judged_sha256_check CHECK ((judged_sha256 ~ '^[0-9a-f]{64}$'::text))
gate_reports: gate_reports_pkey PRIMARY KEY (id)
gate_reports: gate_reports_started_by_fkey FOREIGN KEY (started_by) REFERENCES staff_accounts(id)
gate_reports: gate_reports_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'interrupted'::text])))
gate_reports: gate_reports_version_sha256_check CHECK ((version_sha256 ~ '^[0-9a-f]{64}$'::text))
idempotency_keys: idempotency_keys_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
idempotency_keys: idempotency_keys_pkey PRIMARY KEY (form_id, key_hash)
inbox_views: inbox_views_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id) ON DELETE CASCADE
inbox_views: inbox_views_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_accounts(id) ON DELETE SET NULL
inbox_views: inbox_views_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
inbox_views: inbox_views_pkey PRIMARY KEY (id)
inbox_views: inbox_views_query_check CHECK ((char_length(query) <= 2000))
job_workers: job_workers_pkey PRIMARY KEY (worker_id)
message_templates: message_templates_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES staff_accounts(id)
message_templates: message_templates_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
message_templates: message_templates_pkey PRIMARY KEY (id)
message_templates: message_templates_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
notices: notices_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
notices: notices_channel_check CHECK ((channel = ANY (ARRAY['e-mail'::text, 'sms'::text])))
notices: notices_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)))
notices: notices_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id) ON DELETE CASCADE
notices: notices_event_source_key UNIQUE (event, source)
notices: notices_fault_check CHECK ((fault = ANY (ARRAY['address'::text, 'refused'::text, 'away'::text, 'setup'::text, 'expired'::text])))
notices: notices_pkey PRIMARY KEY (id)
notices: notices_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'given-up'::text])))
page_reports: page_reports_email_check CHECK ((email <> ''::text))
page_reports: page_reports_pkey PRIMARY KEY (id)
page_reports: page_reports_what_check CHECK ((what <> ''::text))
rate_counts: rate_counts_pkey PRIMARY KEY (what, who)
rate_keys: rate_keys_key_check CHECK ((length(key) = 32))
rate_keys: rate_keys_pkey PRIMARY KEY (day)
receipt_failures: receipt_failures_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
receipt_failures: receipt_failures_kind_check CHECK ((kind = ANY (ARRAY['limits'::text, 'fault'::text])))
receipt_failures: receipt_failures_pkey PRIMARY KEY (case_id)
receipt_failures: receipt_failures_times_check CHECK ((times > 0))
receipt_revisions: receipt_revisions_case_id_fkey FOREIGN KEY (case_id) REFERENCES receipts(case_id)
receipt_revisions: receipt_revisions_pages_check CHECK ((pages > 0))
receipt_revisions: receipt_revisions_pkey PRIMARY KEY (case_id, revision)
receipt_revisions: receipt_revisions_revision_check CHECK ((revision >= 2))
receipt_revisions: receipt_revisions_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
receipts: receipts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
receipts: receipts_pages_check CHECK ((pages > 0))
receipts: receipts_pkey PRIMARY KEY (case_id)
receipts: receipts_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
receipts: receipts_verification_code_check CHECK ((verification_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text))
receipts: receipts_verification_code_key UNIQUE (verification_code)
received_blanks: received_blanks_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
received_blanks: received_blanks_case_id_key UNIQUE (case_id)
received_blanks: received_blanks_check CHECK (((draft_id IS NULL) <> (case_id IS NULL)))
received_blanks: received_blanks_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id) ON DELETE CASCADE
received_blanks: received_blanks_draft_id_key UNIQUE (draft_id)
received_blanks: received_blanks_pkey PRIMARY KEY (id)
received_blanks: received_blanks_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
resident_sessions: resident_sessions_level_check CHECK (((level >= 1) AND (level <= 4)))
resident_sessions: resident_sessions_personal_number_check CHECK ((personal_number ~ '^[0-9]{12}$'::text))
resident_sessions: resident_sessions_pkey PRIMARY KEY (id)
resident_sessions: resident_sessions_token_hash_check CHECK ((length(token_hash) = 32))
resident_sessions: resident_sessions_token_hash_key UNIQUE (token_hash)
resident_sign_ins: resident_sign_ins_browser_hash_check CHECK ((length(browser_hash) = 32))
resident_sign_ins: resident_sign_ins_level_check CHECK (((level >= 2) AND (level <= 4)))
resident_sign_ins: resident_sign_ins_pkey PRIMARY KEY (state_hash)
resident_sign_ins: resident_sign_ins_state_hash_check CHECK ((length(state_hash) = 32))
search_word_uses: search_word_uses_form_id_language_fkey FOREIGN KEY (form_id, language) REFERENCES form_search(form_id, language) ON DELETE CASCADE
search_word_uses: search_word_uses_pkey PRIMARY KEY (word, form_id, language)
search_word_uses: search_word_uses_word_fkey FOREIGN KEY (word) REFERENCES search_words(word)
search_words: search_words_pkey PRIMARY KEY (word)
staff_accounts: staff_accounts_pkey PRIMARY KEY (id)
staff_accounts: staff_accounts_provider_check CHECK (((provider IS NULL) = (subject IS NULL)))
staff_grants: staff_grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id) ON DELETE CASCADE
staff_grants: staff_grants_check CHECK (((authority = ''::text) <> (form_id = ''::text)))
staff_grants: staff_grants_pkey PRIMARY KEY (account_id, role, authority, form_id)
staff_lockouts: staff_lockouts_login_hash_check CHECK ((length(login_hash) = 32))
staff_lockouts: staff_lockouts_pkey PRIMARY KEY (login_hash)
staff_recovery_codes: staff_recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id) ON DELETE CASCADE
staff_recovery_codes: staff_recovery_codes_code_hash_check CHECK ((length(code_hash) = 32))
staff_recovery_codes: staff_recovery_codes_pkey PRIMARY KEY (account_id, code_hash)
staff_sessions: staff_sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_sessions: staff_sessions_pkey PRIMARY KEY (token_hash)
staff_sessions: staff_sessions_token_hash_check CHECK ((length(token_hash) = 32))
staff_sign_in_links: staff_sign_in_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_sign_in_links: staff_sign_in_links_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff_accounts(id)
staff_sign_in_links: staff_sign_in_links_pkey PRIMARY KEY (token_hash)
staff_sign_in_links: staff_sign_in_links_token_hash_check CHECK ((length(token_hash) = 32))
staff_tokens: staff_tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_tokens: staff_tokens_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
staff_tokens: staff_tokens_pkey PRIMARY KEY (id)
staff_tokens: staff_tokens_token_hash_check CHECK ((length(token_hash) = 32))
staff_tokens: staff_tokens_token_hash_key UNIQUE (token_hash)
supplement_requests: supplement_requests_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
supplement_requests: supplement_requests_case_id_post_key_key UNIQUE (case_id, post_key)
supplement_requests: supplement_requests_check CHECK (((state = 'open'::text) = (ended_at IS NULL)))
supplement_requests: supplement_requests_pkey PRIMARY KEY (id)
supplement_requests: supplement_requests_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'withdrawn'::text])))
supplement_requests: supplement_requests_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
survey_answers: survey_answers_comment_check CHECK ((comment <> ''::text))
survey_answers: survey_answers_pkey PRIMARY KEY (id)
survey_answers: survey_answers_score_check CHECK (((score >= 1) AND (score <= 5)))

-- INDEXES

CREATE INDEX attachments_incomplete ON public.attachments USING btree (received_at) WHERE (state = 'incomplete'::text)

CREATE INDEX attachments_of_case ON public.attachments USING btree (case_id) WHERE (case_id IS NOT NULL)

CREATE INDEX attachments_of_draft ON public.attachments USING btree (draft_id) WHERE (draft_id IS NOT NULL)

CREATE INDEX attachments_of_message ON public.attachments USING btree (message_id) WHERE (message_id IS NOT NULL)

CREATE INDEX attachments_waiting ON public.attachments USING btree (received_at) WHERE ((state = 'complete'::text) AND (scan = 'waiting'::text))

CREATE INDEX audit_log_of_action ON public.audit_log USING btree (action, id)

CREATE INDEX audit_log_of_actor ON public.audit_log USING btree (actor, id)

CREATE INDEX audit_log_of_case ON public.audit_log USING btree (case_id, id) WHERE (case_id IS NOT NULL)

CREATE INDEX audit_log_of_form ON public.audit_log USING btree (form_id, id) WHERE (form_id IS NOT NULL)

CREATE INDEX case_events_of_case ON public.case_events USING btree (case_id, id)

CREATE INDEX case_holders_by_owner ON public.case_holders USING btree (owner_hash)

CREATE INDEX case_index_due ON public.case_index USING btree (status, due_on, case_id) WHERE is_open

CREATE INDEX case_index_due_of_form ON public.case_index USING btree (form_id, status, due_on, case_id) WHERE is_open

CREATE INDEX case_index_words ON public.case_index USING gin (document) WITH (fastupdate=off)

CREATE INDEX case_messages_of_case ON public.case_messages USING btree (case_id, place)

CREATE INDEX case_notes_of_case ON public.case_notes USING btree (case_id, place)

CREATE INDEX case_presence_by_age ON public.case_presence USING btree (seen_at)

CREATE INDEX case_reveals_by_age ON public.case_reveals USING btree (until)

CREATE INDEX case_values_in_order ON public.case_values USING btree (form_id, pointer, status, sorted, case_id)

CREATE INDEX cases_in_hand ON public.cases USING btree (handler_id, received_at, id) WHERE ((handler_id IS NOT NULL) AND (status <> ALL (ARRAY['decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text])))

CREATE INDEX cases_of_form ON public.cases USING btree (form_id, received_at, id)

CREATE INDEX cases_of_form_and_status ON public.cases USING btree (form_id, status, received_at, id)

CREATE INDEX cases_of_handler ON public.cases USING btree (handler_id, received_at, id) WHERE (handler_id IS NOT NULL)

CREATE INDEX cases_of_status ON public.cases USING btree (status, received_at, id)

CREATE INDEX cases_received ON public.cases USING btree (received_at, id)

CREATE INDEX cases_unassigned ON public.cases USING btree (received_at, id) WHERE ((handler_id IS NULL) AND (status <> ALL (ARRAY['decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text])))

CREATE INDEX cases_unread ON public.cases USING btree (received_at, id) WHERE (read_at IS NULL)

CREATE INDEX cases_unread_open ON public.cases USING btree (received_at, id) WHERE ((read_at IS NULL) AND (status <> ALL (ARRAY['decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text])))

CREATE INDEX contact_proofs_of_address ON public.contact_proofs USING btree (lower(address), created_at)

CREATE INDEX contact_proofs_of_draft ON public.contact_proofs USING btree (draft_id, created_at)

CREATE INDEX draft_holders_by_owner ON public.draft_holders USING btree (owner_hash)

CREATE INDEX draft_links_of_address ON public.draft_links USING btree (address_hash, created_at)

CREATE INDEX draft_links_of_draft ON public.draft_links USING btree (draft_id, created_at)

CREATE INDEX drafts_by_expiry ON public.drafts USING btree (expires_at)

CREATE INDEX drafts_of_owner ON public.drafts USING btree (owner_hash, saved_at)

CREATE INDEX drafts_over_cases ON public.drafts USING btree (amends_case_id) WHERE (amends_case_id IS NOT NULL)

CREATE INDEX drafts_to_remind ON public.drafts USING btree (expires_at) WHERE ((email IS NOT NULL) AND (case_id IS NULL))

CREATE INDEX exports_by_end ON public.exports USING btree (expires_at)

CREATE INDEX exports_of_account ON public.exports USING btree (account_id, ordered_at)

CREATE INDEX form_publications_in_force ON public.form_publications USING btree (form_id, effective_at DESC, id DESC) WHERE ((cancelled_at IS NULL) AND ((approved_at IS NOT NULL) OR (NOT needs_approval)))

CREATE INDEX form_publications_of_version ON public.form_publications USING btree (version_id)

CREATE INDEX gate_reports_of_form ON public.gate_reports USING btree (form_id, started_at DESC)

CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at)

CREATE INDEX notices_by_age ON public.notices USING btree (created_at, id)

CREATE INDEX notices_given_up ON public.notices USING btree (created_at) WHERE (state = 'given-up'::text)

CREATE INDEX notices_of_case ON public.notices USING btree (case_id)

CREATE INDEX notices_of_draft ON public.notices USING btree (draft_id)

CREATE INDEX page_reports_by_day ON public.page_reports USING btree (day)

CREATE INDEX receipt_failures_by_time ON public.receipt_failures USING btree (failed_at)

CREATE INDEX receipt_revisions_by_sha256 ON public.receipt_revisions USING btree (sha256)

CREATE INDEX receipts_by_sha256 ON public.receipts USING btree (sha256)

CREATE INDEX received_blanks_by_sha256 ON public.received_blanks USING btree (sha256)

CREATE INDEX resident_sessions_by_expiry ON public.resident_sessions USING btree (expires_at)

CREATE INDEX resident_sign_ins_by_expiry ON public.resident_sign_ins USING btree (expires_at)

CREATE INDEX search_word_uses_of_form ON public.search_word_uses USING btree (form_id, language)

CREATE INDEX search_words_near ON public.search_words USING gin (plain gin_trgm_ops) WITH (fastupdate=off)

CREATE INDEX search_words_plain ON public.search_words USING btree (plain)

CREATE INDEX staff_sessions_by_expiry ON public.staff_sessions USING btree (expires_at)

CREATE INDEX staff_sessions_of_account ON public.staff_sessions USING btree (account_id)

CREATE INDEX staff_tokens_of_account ON public.staff_tokens USING btree (account_id)

CREATE INDEX supplement_requests_due ON public.supplement_requests USING btree (due_on) WHERE (state = 'open'::text)

CREATE INDEX survey_answers_by_day ON public.survey_answers USING btree (day)

CREATE UNIQUE INDEX drafts_that_became_cases ON public.drafts USING btree (case_id) WHERE (amends_case_id IS NULL)

CREATE UNIQUE INDEX gate_reports_at_once ON public.gate_reports USING btree (form_id, judged_sha256) WHERE (state = 'running'::text)

CREATE UNIQUE INDEX inbox_views_by_name ON public.inbox_views USING btree (COALESCE((account_id)::text, ''::text), lower(name))

CREATE UNIQUE INDEX message_templates_by_name ON public.message_templates USING btree (form_id, lower(name))

CREATE UNIQUE INDEX staff_accounts_by_login ON public.staff_accounts USING btree (login)

CREATE UNIQUE INDEX staff_accounts_by_subject ON public.staff_accounts USING btree (provider, subject)

CREATE UNIQUE INDEX supplement_requests_open ON public.supplement_requests USING btree (case_id) WHERE (state = 'open'::text)

-- TRIGGERS

CREATE TRIGGER attachments_of_cases_never_go BEFORE DELETE ON public.attachments FOR EACH ROW WHEN (((old.case_id IS NOT NULL) AND (old.state = 'complete'::text) AND ((old.message_id IS NOT NULL) OR (NOT old.for_message)))) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER attachments_stay_as_received BEFORE UPDATE OF name, media_type, size, sha256, received_at ON public.attachments FOR EACH ROW WHEN ((old.state = 'complete'::text)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER attachments_stay_with_their_case BEFORE UPDATE OF draft_id, case_id ON public.attachments FOR EACH ROW WHEN ((old.case_id IS NOT NULL)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_chain_never_changes BEFORE DELETE OR UPDATE ON public.audit_chain FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_chain_never_emptied BEFORE TRUNCATE ON public.audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_log_never_changes BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_log_never_emptied BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_log_waits_for_seal AFTER INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION wait_for_seal()

CREATE TRIGGER audit_personal_never_changes BEFORE UPDATE ON public.audit_personal FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_personal_never_emptied BEFORE TRUNCATE ON public.audit_personal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_events_are_news AFTER INSERT ON public.case_events FOR EACH ROW WHEN (((new.by = 'resident'::text) AND (new.kind <> 'submitted'::text))) EXECUTE FUNCTION tell_news()

CREATE TRIGGER case_events_never_change BEFORE DELETE OR UPDATE ON public.case_events FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_events_never_emptied BEFORE TRUNCATE ON public.case_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_index_is_learnt AFTER INSERT OR UPDATE OF document ON public.case_index FOR EACH ROW EXECUTE FUNCTION learn_words()

CREATE TRIGGER case_messages_are_indexed AFTER INSERT ON public.case_messages FOR EACH ROW EXECUTE FUNCTION index_case_again()

CREATE TRIGGER case_messages_never_change BEFORE DELETE OR UPDATE ON public.case_messages FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_messages_never_emptied BEFORE TRUNCATE ON public.case_messages FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_notes_never_change BEFORE DELETE OR UPDATE ON public.case_notes FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_notes_never_emptied BEFORE TRUNCATE ON public.case_notes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_revisions_are_indexed AFTER INSERT ON public.case_revisions FOR EACH ROW WHEN ((new.number > 1)) EXECUTE FUNCTION index_case_again()

CREATE TRIGGER case_revisions_never_change BEFORE DELETE OR UPDATE ON public.case_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_revisions_never_emptied BEFORE TRUNCATE ON public.case_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER cases_are_followed AFTER UPDATE OF status, handler_id, read_at ON public.cases FOR EACH ROW WHEN ((((old.status IS DISTINCT FROM new.status) OR (old.handler_id IS DISTINCT FROM new.handler_id)) OR (old.read_at IS DISTINCT FROM new.read_at))) EXECUTE FUNCTION follow_case()

CREATE TRIGGER cases_are_indexed_again AFTER UPDATE OF complete_on ON public.cases FOR EACH ROW WHEN ((old.complete_on IS DISTINCT FROM new.complete_on)) EXECUTE FUNCTION index_case_again()

CREATE TRIGGER cases_count_changes BEFORE UPDATE OF status, complete_on, handler_id, protected_at ON public.cases FOR EACH ROW WHEN (((((old.status IS DISTINCT FROM new.status) OR (old.complete_on IS DISTINCT FROM new.complete_on)) OR (old.handler_id IS DISTINCT FROM new.handler_id)) OR (old.protected_at IS DISTINCT FROM new.protected_at))) EXECUTE FUNCTION count_case_change()

CREATE TRIGGER form_publications_are_kept BEFORE UPDATE ON public.form_publications FOR EACH ROW EXECUTE FUNCTION keep_publication()

CREATE TRIGGER form_publications_never_emptied BEFORE TRUNCATE ON public.form_publications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_publications_never_go BEFORE DELETE ON public.form_publications FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_versions_never_change BEFORE DELETE OR UPDATE ON public.form_versions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_versions_never_emptied BEFORE TRUNCATE ON public.form_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER receipt_revisions_stay_as_made BEFORE UPDATE ON public.receipt_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER received_blanks_never_change BEFORE DELETE OR UPDATE ON public.received_blanks FOR EACH ROW WHEN ((old.case_id IS NOT NULL)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER received_blanks_never_emptied BEFORE TRUNCATE ON public.received_blanks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER received_blanks_stay_as_received BEFORE UPDATE OF sha256, bytes, received_by, received_at ON public.received_blanks FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER supplement_requests_end_once BEFORE UPDATE ON public.supplement_requests FOR EACH ROW WHEN ((old.state <> 'open'::text)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER supplement_requests_move_the_clock AFTER INSERT OR UPDATE OF state ON public.supplement_requests FOR EACH ROW EXECUTE FUNCTION index_case_again()

CREATE TRIGGER supplement_requests_never_go BEFORE DELETE ON public.supplement_requests FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER supplement_requests_stay_as_asked BEFORE UPDATE OF case_id, post_key, revision, questions, text, due_on, by, signature, asked_at ON public.supplement_requests FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- FUNCTIONS

CREATE OR REPLACE FUNCTION public.case_facts(status text, handler_id uuid, read_at timestamp with time zone)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
RETURN ARRAY[('s/'::text || status), ('h/'::text || COALESCE((handler_id)::text, 'none'::text)), CASE WHEN (read_at IS NULL) THEN 'u/new'::text ELSE 'u/read'::text END]

CREATE OR REPLACE FUNCTION public.case_number(year integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  series text := format('case_serial_%s', year);
  serial text;
BEGIN
  IF abs(year - swedish_year(now())) > 1 THEN
    RAISE EXCEPTION 'no case is numbered in %', year USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF to_regclass('public.' || series) IS NULL THEN
    -- The year's first cases come at once: one makes the series, the others wait and find it.
    PERFORM pg_advisory_xact_lock(hashtextextended(series, 0));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS public.%I', series);
  END IF;
  serial := nextval('public.' || series)::text;
  serial := repeat('0', 6 - length(serial)) || serial;
  RETURN format('%s-%s-%s', year, serial, luhn_digit(year || serial));
END $function$

CREATE OR REPLACE FUNCTION public.case_place(number text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN (((split_part(number, '-'::text, 1))::bigint * 1000000000) + (split_part(number, '-'::text, 2))::bigint)

CREATE OR REPLACE FUNCTION public.count_case_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.changes := OLD.changes + 1;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION public.enqueue_jobs(names text[], payload json)
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO graphile_worker._private_jobs (task_id, payload)
    SELECT task_id, enqueue_jobs.payload FROM unnest(task_ids(names)) AS task_id;
$function$

CREATE OR REPLACE FUNCTION public.erase_audit_personal(eraser text, of_case uuid, up_to bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  erased bigint;
BEGIN
  DELETE FROM public.audit_personal p USING public.audit_log l
   WHERE l.id = p.entry_id AND l.id <= up_to AND (of_case IS NULL OR l.case_id = of_case);
  GET DIAGNOSTICS erased = ROW_COUNT;
  IF erased > 0 THEN
    INSERT INTO public.audit_log (actor, action, case_id, details)
      VALUES (eraser, 'audit.erased', of_case, jsonb_build_object('count', erased, 'upTo', up_to));
  END IF;
  RETURN erased;
END $function$

CREATE OR REPLACE FUNCTION public.file_case(form_id text, form_version_id uuid, language text, answer jsonb, source text, listeners text[], key_hash bytea DEFAULT NULL::bytea, body_hash bytea DEFAULT NULL::bytea, OUT outcome text, OUT case_id uuid, OUT number text, OUT received_at timestamp with time zone)
 RETURNS record
 LANGUAGE sql
AS $function$
  SELECT outcome, case_id, number, received_at
    FROM file_cases(ARRAY[form_id], ARRAY[form_version_id], ARRAY[language], ARRAY[answer], ARRAY[source],
                    ARRAY[key_hash], ARRAY[body_hash], listeners);
$function$

CREATE OR REPLACE FUNCTION public.file_cases(form_ids text[], form_version_ids uuid[], languages text[], answers jsonb[], sources text[], key_hashes bytea[], body_hashes bytea[], listeners text[])
 RETURNS TABLE(place bigint, outcome text, case_id uuid, number text, received_at timestamp with time zone)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
DECLARE
  received timestamptz(3) := now();
  year integer := swedish_year(received);
  tasks integer[] := task_ids(listeners);
  free boolean[];
BEGIN
  -- A statement of its own: the next one must see what whoever held a key before has committed.
  free := ARRAY(
    SELECT s.key_hash IS NULL
           OR pg_try_advisory_xact_lock(hashtextextended(s.form_id || ' ' || encode(s.key_hash, 'hex'), 0))
      FROM unnest(form_ids, key_hashes) WITH ORDINALITY AS s (form_id, key_hash, place)
     ORDER BY s.place);

  RETURN QUERY
  WITH given AS MATERIALIZED (
    -- Without a key nobody is like another. A hash is longer than a place.
    SELECT s.*, min(s.place) OVER (PARTITION BY s.form_id, coalesce(s.key_hash, int8send(s.place))) AS leader
      FROM unnest(form_ids, form_version_ids, languages, answers, sources, key_hashes, body_hashes, free) WITH ORDINALITY
             AS s (form_id, form_version_id, language, answer, source, key_hash, body_hash, is_free, place)
  ), earlier AS MATERIALIZED (
    SELECT g.place, k.body_hash, c.id, c.number, c.received_at
      FROM given g
      JOIN idempotency_keys k ON k.form_id = g.form_id AND k.key_hash = g.key_hash
      JOIN cases c ON c.id = k.case_id
     WHERE g.is_free
  ), fresh AS MATERIALIZED (
    SELECT g.*, gen_random_uuid() AS id, case_number(year) AS number
      FROM given g
     WHERE g.is_free AND g.place = g.leader AND NOT EXISTS (SELECT FROM earlier e WHERE e.place = g.place)
     ORDER BY g.place
  ), as_cases AS (
    INSERT INTO cases (id, number, form_id, form_version_id, received_at, status, language, source)
      SELECT id, number, form_id, form_version_id, received, 'submitted', language, source FROM fresh
  ), as_revisions AS (
    INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
      SELECT id, 1, form_version_id, answer, source, 'resident', received FROM fresh
  ), as_events AS (
    INSERT INTO case_events (case_id, kind, at, by)
      SELECT id, 'submitted', received, 'resident' FROM fresh ORDER BY place
  ), as_keys AS (
    INSERT INTO idempotency_keys (form_id, key_hash, body_hash, case_id)
      SELECT form_id, key_hash, body_hash, id FROM fresh WHERE key_hash IS NOT NULL
  ), as_jobs AS (
    INSERT INTO graphile_worker._private_jobs (task_id, payload)
      SELECT task, json_build_object('caseId', id) FROM fresh, unnest(tasks) AS task ORDER BY place
  )
  SELECT g.place,
         CASE WHEN NOT g.is_free THEN 'running'
              WHEN f.place = g.place THEN 'filed'
              WHEN coalesce(e.body_hash, f.body_hash) IS DISTINCT FROM g.body_hash THEN 'different'
              ELSE 'repeated' END,
         known.id, known.number, known.received_at
    FROM given g
    LEFT JOIN earlier e ON e.place = g.place
    LEFT JOIN fresh f ON f.leader = g.leader
    LEFT JOIN LATERAL (
      SELECT e.id, e.number, e.received_at WHERE e.body_hash = g.body_hash
      UNION ALL
      SELECT f.id, f.number, received WHERE f.place = g.place OR f.body_hash = g.body_hash
    ) AS known ON true
   ORDER BY g.place;
END $function$

CREATE OR REPLACE FUNCTION public.find_cases(wanted tsquery, before bigint, most integer, due_from date, due_before date)
 RETURNS TABLE(place bigint, case_id uuid)
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  top bigint := least(before, (SELECT max(i.place) + 1 FROM case_index i));
  low bigint := (SELECT min(i.place) FROM case_index i);
  base bigint;
  block text;
  got integer;
  had integer := 0;
  fine boolean := true;
BEGIN
  WHILE top > low AND had < most LOOP
    IF fine THEN
      base := ((top - 1) >> 12) << 12;
      block := 'b/' || (base >> 12);
    ELSE
      base := ((top - 1) >> 16) << 16;
      block := 'B/' || (base >> 16);
    END IF;
    RETURN QUERY
      WITH met AS MATERIALIZED (
        SELECT i.place, i.case_id, i.due_on FROM case_index i WHERE i.document @@ (wanted && quote_literal(block)::tsquery)
      )
      SELECT m.place, m.case_id FROM met m
       WHERE m.place < top AND (due_from IS NULL OR m.due_on >= due_from) AND (due_before IS NULL OR m.due_on < due_before)
       ORDER BY m.place DESC LIMIT most - had;
    GET DIAGNOSTICS got = ROW_COUNT;
    had := had + got;
    fine := got >= 8;
    -- Years leave gaps in the places: nothing is looked for where no case is.
    top := coalesce((SELECT max(i.place) + 1 FROM case_index i WHERE i.place < base), low);
  END LOOP;
END $function$

CREATE OR REPLACE FUNCTION public.follow_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE case_index
     SET status = NEW.status,
         is_open = NEW.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn'),
         document = ts_delete(document, case_facts(OLD.status, OLD.handler_id, OLD.read_at))
                    || array_to_tsvector(case_facts(NEW.status, NEW.handler_id, NEW.read_at))
   WHERE case_id = NEW.id;
  IF NEW.status <> OLD.status THEN
    UPDATE case_values SET status = NEW.status WHERE case_id = NEW.id;
  END IF;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION public.forget_rates()
 RETURNS void
 LANGUAGE sql
AS $function$
  DELETE FROM rate_keys WHERE day < (now() AT TIME ZONE 'UTC')::date;
  DELETE FROM rate_counts WHERE day < (now() AT TIME ZONE 'UTC')::date;
$function$

CREATE OR REPLACE FUNCTION public.index_case_again()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM enqueue_jobs(ARRAY['inbox.index'], json_build_object('caseId', coalesce(to_jsonb(NEW) ->> 'case_id', to_jsonb(NEW) ->> 'id')));
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION public.keep_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF to_jsonb(OLD) - '{approved_by,approved_at,cancelled_by,cancelled_at,effective_at}'::text[]
     IS DISTINCT FROM to_jsonb(NEW) - '{approved_by,approved_at,cancelled_by,cancelled_at,effective_at}'::text[]
     OR OLD.cancelled_at IS NOT NULL
     OR (OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by) IS DISTINCT FROM (OLD.approved_at, OLD.approved_by))
  THEN
    RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION public.learn_case_words(most integer)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
DECLARE
  top bigint := (SELECT place FROM case_words_learnt FOR UPDATE);
  low bigint := (SELECT min(place) FROM (SELECT place FROM case_index WHERE place < top ORDER BY place DESC LIMIT most) AS next);
BEGIN
  IF low IS NULL THEN
    RETURN false;
  END IF;
  INSERT INTO case_words (root, word)
  SELECT DISTINCT root, w.lexeme
    FROM (SELECT DISTINCT lexeme FROM case_index i, unnest(i.document)
           WHERE i.place >= low AND i.place < top AND lexeme ~ '^[^0-9/]{3,}$') AS w, unnest(word_roots(w.lexeme)) AS root
   WHERE NOT EXISTS (SELECT FROM case_words k WHERE k.root = w.lexeme AND k.word = w.lexeme)
   ORDER BY root, w.lexeme
  ON CONFLICT DO NOTHING;
  UPDATE case_words_learnt SET place = low;
  RETURN true;
END $function$

CREATE OR REPLACE FUNCTION public.learn_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  -- In order, so that two that learn the same words wait for each other and not in a circle.
  INSERT INTO case_words (root, word)
  SELECT DISTINCT root, lexeme FROM unnest(NEW.document), unnest(word_roots(lexeme)) AS root
   WHERE lexeme ~ '^[^0-9/]{3,}$' AND NOT EXISTS (SELECT FROM case_words k WHERE k.root = lexeme AND k.word = lexeme)
   ORDER BY root, lexeme
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION public.luhn_digit(digits text)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE STRICT
AS $function$
DECLARE
  total integer := 0;
  worth integer;
BEGIN
  FOR place IN 1..length(digits) LOOP
    worth := substr(digits, place, 1)::integer;
    IF (length(digits) - place) % 2 = 0 THEN
      worth := 2 * worth / 10 + 2 * worth % 10;
    END IF;
    total := total + worth;
  END LOOP;
  RETURN (10 - total % 10) % 10;
END $function$

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $function$

CREATE OR REPLACE FUNCTION public.roots_wanted(typed text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  WITH form AS (
    SELECT typed AS word, without_ending(typed) AS bare, regexp_replace(typed, 'n?s?$', '') AS without_article
  ), whole AS (
    SELECT regexp_replace(bare, '([lnr])$', 'e\1') AS word FROM form WHERE bare ~ '[^aeiouyåäö][lnr]$'
    UNION SELECT regexp_replace(bare, '(.)([lnr])$', '\1\1e\2') FROM form WHERE bare ~ '[aeiouyåäö][bdfglmnprst][lnr]$'
  ), shortened AS (
    SELECT regexp_replace(w, 'e([lnr])$', '\1') AS word FROM form, unnest(ARRAY[word, without_article]) AS w
     WHERE w ~ '.{2}[^aeiouyåäö]e[lnr]$'
  )
  SELECT array_agg(DISTINCT root) FROM (
    SELECT unnest(ARRAY[word, bare]) AS root FROM form
    UNION ALL SELECT word FROM whole
    UNION ALL SELECT unnest(ts_lexize('swedish_stem', word)) FROM whole
    UNION ALL SELECT unnest(ARRAY[word, regexp_replace(word, '([bdfglmnprst])\1([lnr])$', '\1\2')]) FROM shortened
  ) AS wanted
$function$

CREATE OR REPLACE FUNCTION public.search_cases(terms text[], others text[], facts tsquery, before bigint, most integer, due_from date, due_before date)
 RETURNS TABLE(place bigint, case_id uuid)
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  wanted record := search_wanted(terms, others);
  top bigint := least(before, (SELECT max(i.place) + 1 FROM case_index i));
  low bigint := (SELECT min(i.place) FROM case_index i);
  base bigint;
  block tsquery;
  got integer;
  had integer := 0;
  fine boolean := true;
  by_index boolean := false;
BEGIN
  WHILE top > low AND had < most LOOP
    IF fine THEN
      base := ((top - 1) >> 12) << 12;
      block := quote_literal('b/' || (base >> 12))::tsquery;
    ELSE
      base := ((top - 1) >> 16) << 16;
      block := quote_literal('B/' || (base >> 16))::tsquery;
    END IF;
    RETURN QUERY
      WITH met AS MATERIALIZED (
        SELECT i.place, i.case_id, i.due_on FROM case_index i
         WHERE i.document @@ coalesce(wanted.narrow, block) AND i.document @@ block AND i.document @@ facts
           AND i.document @@ CASE WHEN by_index THEN wanted.wide ELSE block END
           -- As a function it is nothing that the index is asked for.
           AND (by_index OR wanted.wide IS NULL OR ts_match_vq(i.document, wanted.wide))
      )
      SELECT m.place, m.case_id FROM met m
       WHERE m.place < top AND (due_from IS NULL OR m.due_on >= due_from) AND (due_before IS NULL OR m.due_on < due_before)
       ORDER BY m.place DESC LIMIT most - had;
    GET DIAGNOSTICS got = ROW_COUNT;
    had := had + got;
    IF fine AND got < 8 THEN
      fine := false;
      by_index := wanted.wide IS NOT NULL AND 256 <= (
        SELECT count(*) FROM case_index i
         WHERE i.document @@ coalesce(wanted.narrow, block) AND i.document @@ block AND i.document @@ facts
      );
    ELSIF NOT fine AND got >= 128 THEN
      fine := true;
      by_index := false;
    END IF;
    -- Years leave gaps in the places: nothing is looked for where no case is.
    top := coalesce((SELECT max(i.place) + 1 FROM case_index i WHERE i.place < base), low);
  END LOOP;
END $function$

CREATE OR REPLACE FUNCTION public.search_wanted(terms text[], others text[], OUT narrow tsquery, OUT wide tsquery)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  term tsquery;
  meant tsquery;
  typed text;
  told record;
BEGIN
  FOR place IN 1..cardinality(terms) LOOP
    term := NULL;
    FOREACH typed IN ARRAY string_to_array(terms[place], ' ') LOOP
      meant := plainto_tsquery('swedish', typed);
      -- Words that stand everywhere do not count.
      CONTINUE WHEN numnode(meant) = 0;
      IF typed ~ '^[^0-9]{3,}$' THEN
        told := words_meant(typed);
        meant := (SELECT string_agg(DISTINCT quote_literal(word), ' | ')::tsquery FROM unnest(told.words) AS word);
        IF told.beginnings IS NOT NULL THEN
          meant := meant || (SELECT string_agg(quote_literal(word) || ':*', ' | ')::tsquery FROM unnest(told.beginnings) AS word);
          wide := coalesce(wide && meant, meant);
          CONTINUE;
        END IF;
      END IF;
      term := coalesce(term && meant, meant);
    END LOOP;
    IF others[place] <> '' THEN
      term := coalesce(term || others[place]::tsquery, others[place]::tsquery);
    END IF;
    narrow := coalesce(narrow && term, term, narrow);
  END LOOP;
END $function$

CREATE OR REPLACE FUNCTION public.swedish_year(instant timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 STABLE STRICT
RETURN (EXTRACT(year FROM (instant AT TIME ZONE 'Europe/Stockholm'::text)))::integer

CREATE OR REPLACE FUNCTION public.take_try(kind text, network text, held integer, seconds integer)
 RETURNS TABLE(wait integer, used double precision)
 LANGUAGE plpgsql
AS $function$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
  step interval := make_interval(secs => seconds::double precision / held);
  whole interval := make_interval(secs => seconds);
  secret bytea;
  hashed bytea;
  full_again timestamptz;
BEGIN
  SELECT key INTO secret FROM rate_keys WHERE day = today;
  IF NOT FOUND THEN
    PERFORM forget_rates();
    INSERT INTO rate_keys
      VALUES (today, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
      ON CONFLICT DO NOTHING;
    SELECT key INTO secret FROM rate_keys WHERE day = today;
  END IF;
  hashed := sha256(secret || sha256(secret || convert_to(network, 'UTF8')));

  INSERT INTO rate_counts AS c VALUES (kind, hashed, today, now() + step)
    ON CONFLICT ON CONSTRAINT rate_counts_pkey
      DO UPDATE SET full_at = greatest(c.full_at, now()) + step
      WHERE greatest(c.full_at, now()) + step <= now() + whole
    RETURNING c.full_at INTO full_again;
  IF FOUND THEN
    RETURN QUERY SELECT 0, extract(epoch FROM full_again - now())::double precision / seconds;
  ELSE
    SELECT c.full_at INTO full_again FROM rate_counts c WHERE c.what = kind AND c.who = hashed;
    RETURN QUERY SELECT greatest(1, ceil(extract(epoch FROM full_again + step - whole - now())))::integer, 1::double precision;
  END IF;
END
$function$

CREATE OR REPLACE FUNCTION public.task_ids(names text[])
 RETURNS integer[]
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF cardinality(names) > (SELECT count(*) FROM graphile_worker._private_tasks WHERE identifier = ANY (names)) THEN
    INSERT INTO graphile_worker._private_tasks (identifier) SELECT DISTINCT unnest(names) ON CONFLICT DO NOTHING;
  END IF;
  RETURN ARRAY(SELECT id FROM graphile_worker._private_tasks WHERE identifier = ANY (names));
END $function$

CREATE OR REPLACE FUNCTION public.tell_news()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE cases SET read_at = NULL WHERE id = NEW.case_id AND read_at IS NOT NULL;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION public.wait_for_seal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO public.audit_unsealed VALUES (NEW.id);
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION public.without_ending(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(COALESCE("substring"(word, '^(.{3,}?)(?:arnas|ernas|ornas|arna|erna|orna|ets|ens|ars|ers|ors|et|en|ar|er|or)$'::text), "substring"(word, '^(.{4,}?)(?:ans|an|na|a|e|t|s)$'::text), "substring"(word, '^(.{5,})n$'::text), word), '([bdfglmnprst])\1([lnr])$'::text, '\1\2'::text)

CREATE OR REPLACE FUNCTION public.without_marks(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(word, 'åäöæø'::text, 'aaoao'::text)

CREATE OR REPLACE FUNCTION public.word_ends(word text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY[('<'::text || reverse(word)), ('<'::text || reverse(without_ending(word)))]

CREATE OR REPLACE FUNCTION public.word_roots(word text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (ARRAY[word, without_ending(word), without_marks(word), without_ending(without_marks(word))] || word_ends(word))

CREATE OR REPLACE FUNCTION public.words_meant(typed text, OUT words text[], OUT beginnings text[])
 RETURNS record
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
DECLARE
  few CONSTANT integer := 40;
  roots text[] := roots_wanted(typed);
BEGIN
  words := ts_lexize('swedish_stem', typed);
  IF length(typed) >= 6 THEN
    roots := roots || roots_wanted(without_marks(typed));
  END IF;
  IF typed = without_marks(typed) THEN
    roots := roots || words;
  END IF;
  words := words || ARRAY(SELECT DISTINCT k.word FROM case_words k WHERE k.root = ANY (roots));
  -- What very many words end with is looked for as a word of its own alone: names end so (Lindberg, Sandberg).
  WITH ended AS (
    SELECT DISTINCT k.word FROM unnest(roots) AS wanted
     CROSS JOIN LATERAL (SELECT '<' || reverse(wanted) AS tail) AS t
     CROSS JOIN LATERAL (
       SELECT word FROM case_words
        WHERE root >= tail AND root < tail || chr(1114111) AND length(word) >= length(wanted) + 2
        ORDER BY root LIMIT few + 1
     ) AS k
     WHERE length(wanted) >= 4
  )
  SELECT CASE WHEN count(*) BETWEEN 1 AND few THEN words_meant.words || array_agg(e.word) ELSE words_meant.words END
    INTO words FROM ended e;
  WITH begun AS (
    SELECT DISTINCT k.word FROM case_words k
     WHERE k.root >= typed AND k.root < typed || chr(1114111) AND starts_with(without_marks(k.word), without_marks(typed))
  )
  SELECT CASE WHEN count(*) <= few THEN words_meant.words || array_agg(b.word) ELSE words_meant.words END,
         CASE WHEN count(*) > few THEN array_agg(DISTINCT left(b.word, length(typed))) END
    INTO words, beginnings FROM begun b;
END $function$

CREATE OR REPLACE FUNCTION public.words_wanted(terms text[], variants text[], others text[])
 RETURNS tsquery
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  wanted tsquery := ''::tsquery;
  stem tsquery;
BEGIN
  FOR place IN 1..cardinality(terms) LOOP
    stem := plainto_tsquery('swedish', terms[place]);
    IF variants[place] <> '' THEN
      stem := stem || plainto_tsquery('swedish', variants[place]);
    END IF;
    IF others[place] <> '' THEN
      stem := stem || others[place]::tsquery;
    END IF;
    wanted := wanted && stem;
  END LOOP;
  RETURN wanted;
END $function$

-- VIEWS

CREATE VIEW form_authorities AS
 SELECT DISTINCT ON (v.form_id) v.form_id,
    v.authority
   FROM (form_versions v
     LEFT JOIN form_publications p ON (((p.version_id = v.id) AND (p.cancelled_at IS NULL) AND ((p.approved_at IS NOT NULL) OR (NOT p.needs_approval)) AND (p.effective_at <= clock_timestamp()))))
  ORDER BY v.form_id, p.effective_at DESC NULLS LAST, p.id DESC NULLS LAST, v.number DESC;

CREATE VIEW forms_in_force AS
 SELECT DISTINCT ON (form_id) form_id,
    id AS publication_id,
    version_id
   FROM form_publications
  WHERE ((cancelled_at IS NULL) AND ((approved_at IS NOT NULL) OR (NOT needs_approval)) AND (effective_at <= clock_timestamp()))
  ORDER BY form_id, effective_at DESC, id DESC;

-- POLICIES

graphile_worker._private_job_queues: as_granted ALL {public} USING (true) CHECK (true)
graphile_worker._private_jobs: as_granted ALL {public} USING (true) CHECK (true)
graphile_worker._private_known_crontabs: as_granted ALL {public} USING (true) CHECK (true)
graphile_worker._private_tasks: as_granted ALL {public} USING (true) CHECK (true)
