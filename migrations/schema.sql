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

audit_log (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY
  at timestamp(3) with time zone NOT NULL DEFAULT now()
  actor text NOT NULL
  action text NOT NULL
  case_id uuid
  form_id text
  details jsonb NOT NULL DEFAULT '{}'::jsonb
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

case_reads (
  case_id uuid NOT NULL
  read_to bigint NOT NULL
)

case_revisions (
  case_id uuid NOT NULL
  number integer NOT NULL
  form_version_id uuid NOT NULL
  answer jsonb NOT NULL
  source text NOT NULL
  by text NOT NULL
  at timestamp(3) with time zone NOT NULL
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
)

idempotency_keys (
  form_id text NOT NULL
  key_hash bytea NOT NULL
  body_hash bytea NOT NULL
  case_id uuid NOT NULL
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
)

job_workers (
  worker_id text NOT NULL
  instance uuid NOT NULL
  seen_at timestamp with time zone NOT NULL DEFAULT now()
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
)

staff_sessions (
  token_hash bytea NOT NULL
  account_id uuid NOT NULL
  created_at timestamp(3) with time zone NOT NULL DEFAULT now()
  seen_at timestamp(3) with time zone NOT NULL DEFAULT now()
  expires_at timestamp(3) with time zone NOT NULL
)

staff_sign_in_links (
  token_hash bytea NOT NULL
  account_id uuid
  roles text[] NOT NULL
  expires_at timestamp(3) with time zone NOT NULL
  used_at timestamp(3) with time zone
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
audit_log: audit_log_pkey PRIMARY KEY (id)
case_events: case_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_events: case_events_pkey PRIMARY KEY (id)
case_holders: case_holders_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_holders: case_holders_level_check CHECK (((level >= 1) AND (level <= 4)))
case_holders: case_holders_owner_hash_check CHECK ((length(owner_hash) = 32))
case_holders: case_holders_pkey PRIMARY KEY (case_id)
case_messages: case_messages_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_messages: case_messages_case_id_post_key_key UNIQUE (case_id, post_key)
case_messages: case_messages_pkey PRIMARY KEY (id)
case_messages: case_messages_sender_check CHECK ((sender = ANY (ARRAY['resident'::text, 'staff'::text])))
case_messages: case_messages_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
case_reads: case_reads_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_reads: case_reads_pkey PRIMARY KEY (case_id)
case_revisions: case_revisions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_revisions: case_revisions_number_check CHECK ((number > 0))
case_revisions: case_revisions_pkey PRIMARY KEY (case_id, number)
case_revisions: case_revisions_source_check CHECK ((source = ANY (ARRAY['web'::text, 'api'::text, 'blankett'::text])))
cases: cases_form_version_id_fkey FOREIGN KEY (form_version_id) REFERENCES form_versions(id)
cases: cases_number_key UNIQUE (number)
cases: cases_pkey PRIMARY KEY (id)
cases: cases_source_check CHECK ((source = ANY (ARRAY['web'::text, 'api'::text, 'blankett'::text])))
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
drafts: drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
drafts: drafts_case_id_key UNIQUE (case_id)
drafts: drafts_check CHECK (((case_id IS NULL) OR (answer = '{}'::jsonb)))
drafts: drafts_check1 CHECK (((case_id IS NULL) OR (chosen = '{}'::jsonb)))
drafts: drafts_days_kept_check CHECK (((days_kept >= 0) AND (days_kept <= 365)))
drafts: drafts_email_check CHECK ((length(email) <= 254))
drafts: drafts_form_version_id_fkey FOREIGN KEY (form_version_id) REFERENCES form_versions(id)
drafts: drafts_owner_hash_check CHECK ((length(owner_hash) = 32))
drafts: drafts_pkey PRIMARY KEY (id)
drafts: drafts_source_check CHECK ((source = ANY (ARRAY['web'::text, 'blankett'::text])))
form_search: form_search_config_check CHECK ((config = ANY (ARRAY['swedish'::text, 'english'::text, 'simple'::text])))
form_search: form_search_pkey PRIMARY KEY (form_id, language)
form_versions: form_versions_form_id_check CHECK ((form_id <> ''::text))
form_versions: form_versions_form_id_number_key UNIQUE (form_id, number)
form_versions: form_versions_form_id_sha256_key UNIQUE (form_id, sha256)
form_versions: form_versions_number_check CHECK ((number > 0))
form_versions: form_versions_pkey PRIMARY KEY (id)
form_versions: form_versions_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
idempotency_keys: idempotency_keys_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
idempotency_keys: idempotency_keys_pkey PRIMARY KEY (form_id, key_hash)
job_workers: job_workers_pkey PRIMARY KEY (worker_id)
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
staff_sessions: staff_sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_sessions: staff_sessions_pkey PRIMARY KEY (token_hash)
staff_sessions: staff_sessions_token_hash_check CHECK ((length(token_hash) = 32))
staff_sign_in_links: staff_sign_in_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_sign_in_links: staff_sign_in_links_pkey PRIMARY KEY (token_hash)
staff_sign_in_links: staff_sign_in_links_token_hash_check CHECK ((length(token_hash) = 32))
survey_answers: survey_answers_comment_check CHECK ((comment <> ''::text))
survey_answers: survey_answers_pkey PRIMARY KEY (id)
survey_answers: survey_answers_score_check CHECK (((score >= 1) AND (score <= 5)))

-- INDEXES

CREATE INDEX attachments_incomplete ON public.attachments USING btree (received_at) WHERE (state = 'incomplete'::text)

CREATE INDEX attachments_of_case ON public.attachments USING btree (case_id) WHERE (case_id IS NOT NULL)

CREATE INDEX attachments_of_draft ON public.attachments USING btree (draft_id) WHERE (draft_id IS NOT NULL)

CREATE INDEX attachments_of_message ON public.attachments USING btree (message_id) WHERE (message_id IS NOT NULL)

CREATE INDEX attachments_waiting ON public.attachments USING btree (received_at) WHERE ((state = 'complete'::text) AND (scan = 'waiting'::text))

CREATE INDEX audit_log_of_case ON public.audit_log USING btree (case_id, id) WHERE (case_id IS NOT NULL)

CREATE INDEX case_events_of_case ON public.case_events USING btree (case_id, id)

CREATE INDEX case_holders_by_owner ON public.case_holders USING btree (owner_hash)

CREATE INDEX case_messages_of_case ON public.case_messages USING btree (case_id, place)

CREATE INDEX cases_of_form ON public.cases USING btree (form_id, received_at, id)

CREATE INDEX cases_received ON public.cases USING btree (received_at, id)

CREATE INDEX contact_proofs_of_address ON public.contact_proofs USING btree (lower(address), created_at)

CREATE INDEX contact_proofs_of_draft ON public.contact_proofs USING btree (draft_id, created_at)

CREATE INDEX draft_holders_by_owner ON public.draft_holders USING btree (owner_hash)

CREATE INDEX draft_links_of_address ON public.draft_links USING btree (address_hash, created_at)

CREATE INDEX draft_links_of_draft ON public.draft_links USING btree (draft_id, created_at)

CREATE INDEX drafts_by_expiry ON public.drafts USING btree (expires_at)

CREATE INDEX drafts_of_owner ON public.drafts USING btree (owner_hash, saved_at)

CREATE INDEX drafts_to_remind ON public.drafts USING btree (expires_at) WHERE ((email IS NOT NULL) AND (case_id IS NULL))

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

CREATE INDEX survey_answers_by_day ON public.survey_answers USING btree (day)

-- TRIGGERS

CREATE TRIGGER attachments_of_cases_never_go BEFORE DELETE ON public.attachments FOR EACH ROW WHEN (((old.case_id IS NOT NULL) AND (old.state = 'complete'::text) AND ((old.message_id IS NOT NULL) OR (NOT old.for_message)))) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER attachments_stay_as_received BEFORE UPDATE OF name, media_type, size, sha256, received_at ON public.attachments FOR EACH ROW WHEN ((old.state = 'complete'::text)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER attachments_stay_with_their_case BEFORE UPDATE OF draft_id, case_id ON public.attachments FOR EACH ROW WHEN ((old.case_id IS NOT NULL)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_log_never_changes BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_log_never_emptied BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_events_never_change BEFORE DELETE OR UPDATE ON public.case_events FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_events_never_emptied BEFORE TRUNCATE ON public.case_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_messages_never_change BEFORE DELETE OR UPDATE ON public.case_messages FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_messages_never_emptied BEFORE TRUNCATE ON public.case_messages FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_revisions_never_change BEFORE DELETE OR UPDATE ON public.case_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_revisions_never_emptied BEFORE TRUNCATE ON public.case_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_versions_never_change BEFORE DELETE OR UPDATE ON public.form_versions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_versions_never_emptied BEFORE TRUNCATE ON public.form_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER receipt_revisions_stay_as_made BEFORE UPDATE ON public.receipt_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER received_blanks_never_change BEFORE DELETE OR UPDATE ON public.received_blanks FOR EACH ROW WHEN ((old.case_id IS NOT NULL)) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER received_blanks_never_emptied BEFORE TRUNCATE ON public.received_blanks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER received_blanks_stay_as_received BEFORE UPDATE OF sha256, bytes, received_by, received_at ON public.received_blanks FOR EACH ROW EXECUTE FUNCTION refuse_change()

-- FUNCTIONS

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

CREATE OR REPLACE FUNCTION public.enqueue_jobs(names text[], payload json)
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO graphile_worker._private_jobs (task_id, payload)
    SELECT task_id, enqueue_jobs.payload FROM unnest(task_ids(names)) AS task_id;
$function$

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

CREATE OR REPLACE FUNCTION public.forget_rates()
 RETURNS void
 LANGUAGE sql
AS $function$
  DELETE FROM rate_keys WHERE day < (now() AT TIME ZONE 'UTC')::date;
  DELETE FROM rate_counts WHERE day < (now() AT TIME ZONE 'UTC')::date;
$function$

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

-- POLICIES

graphile_worker._private_job_queues: as_granted ALL {public} USING (true) CHECK (true)
graphile_worker._private_jobs: as_granted ALL {public} USING (true) CHECK (true)
graphile_worker._private_known_crontabs: as_granted ALL {public} USING (true) CHECK (true)
graphile_worker._private_tasks: as_granted ALL {public} USING (true) CHECK (true)
