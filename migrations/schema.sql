-- The schema as text: what the migrations make, as PostgreSQL tells it. A test compares.
-- Written by: WRITE_SCHEMA=1 npm test -- migrations

-- TABLES

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

receipt_failures (
  case_id uuid NOT NULL
  kind text NOT NULL
  detail text NOT NULL
  times integer NOT NULL DEFAULT 1
  failed_at timestamp(3) with time zone NOT NULL DEFAULT now()
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

-- CONSTRAINTS

audit_log: audit_log_pkey PRIMARY KEY (id)
case_events: case_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_events: case_events_pkey PRIMARY KEY (id)
case_revisions: case_revisions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
case_revisions: case_revisions_number_check CHECK ((number > 0))
case_revisions: case_revisions_pkey PRIMARY KEY (case_id, number)
case_revisions: case_revisions_source_check CHECK ((source = ANY (ARRAY['web'::text, 'api'::text, 'blankett'::text])))
cases: cases_form_version_id_fkey FOREIGN KEY (form_version_id) REFERENCES form_versions(id)
cases: cases_number_key UNIQUE (number)
cases: cases_pkey PRIMARY KEY (id)
cases: cases_source_check CHECK ((source = ANY (ARRAY['web'::text, 'api'::text, 'blankett'::text])))
cases: cases_status_check CHECK ((status = ANY (ARRAY['awaiting_signatures'::text, 'submitted'::text, 'assigned'::text, 'in_progress'::text, 'awaiting_supplement'::text, 'supplement_received'::text, 'awaiting_decision'::text, 'decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text])))
drafts: drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
drafts: drafts_case_id_key UNIQUE (case_id)
drafts: drafts_check CHECK (((case_id IS NULL) OR (answer = '{}'::jsonb)))
drafts: drafts_check1 CHECK (((case_id IS NULL) OR (chosen = '{}'::jsonb)))
drafts: drafts_form_version_id_fkey FOREIGN KEY (form_version_id) REFERENCES form_versions(id)
drafts: drafts_owner_hash_check CHECK ((length(owner_hash) = 32))
drafts: drafts_pkey PRIMARY KEY (id)
drafts: drafts_source_check CHECK ((source = ANY (ARRAY['web'::text, 'blankett'::text])))
form_versions: form_versions_form_id_check CHECK ((form_id <> ''::text))
form_versions: form_versions_form_id_number_key UNIQUE (form_id, number)
form_versions: form_versions_form_id_sha256_key UNIQUE (form_id, sha256)
form_versions: form_versions_number_check CHECK ((number > 0))
form_versions: form_versions_pkey PRIMARY KEY (id)
form_versions: form_versions_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
idempotency_keys: idempotency_keys_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
idempotency_keys: idempotency_keys_pkey PRIMARY KEY (form_id, key_hash)
job_workers: job_workers_pkey PRIMARY KEY (worker_id)
receipt_failures: receipt_failures_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
receipt_failures: receipt_failures_kind_check CHECK ((kind = ANY (ARRAY['limits'::text, 'fault'::text])))
receipt_failures: receipt_failures_pkey PRIMARY KEY (case_id)
receipt_failures: receipt_failures_times_check CHECK ((times > 0))
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
staff_accounts: staff_accounts_pkey PRIMARY KEY (id)
staff_sessions: staff_sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_sessions: staff_sessions_pkey PRIMARY KEY (token_hash)
staff_sessions: staff_sessions_token_hash_check CHECK ((length(token_hash) = 32))
staff_sign_in_links: staff_sign_in_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES staff_accounts(id)
staff_sign_in_links: staff_sign_in_links_pkey PRIMARY KEY (token_hash)
staff_sign_in_links: staff_sign_in_links_token_hash_check CHECK ((length(token_hash) = 32))

-- INDEXES

CREATE INDEX audit_log_of_case ON public.audit_log USING btree (case_id, id) WHERE (case_id IS NOT NULL)

CREATE INDEX case_events_of_case ON public.case_events USING btree (case_id, id)

CREATE INDEX cases_of_form ON public.cases USING btree (form_id, received_at, id)

CREATE INDEX cases_received ON public.cases USING btree (received_at, id)

CREATE INDEX drafts_by_expiry ON public.drafts USING btree (expires_at)

CREATE INDEX drafts_of_owner ON public.drafts USING btree (owner_hash, saved_at)

CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at)

CREATE INDEX receipt_failures_by_time ON public.receipt_failures USING btree (failed_at)

CREATE INDEX receipts_by_sha256 ON public.receipts USING btree (sha256)

CREATE INDEX received_blanks_by_sha256 ON public.received_blanks USING btree (sha256)

CREATE INDEX staff_sessions_by_expiry ON public.staff_sessions USING btree (expires_at)

CREATE INDEX staff_sessions_of_account ON public.staff_sessions USING btree (account_id)

-- TRIGGERS

CREATE TRIGGER audit_log_never_changes BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_log_never_emptied BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_events_never_change BEFORE DELETE OR UPDATE ON public.case_events FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_events_never_emptied BEFORE TRUNCATE ON public.case_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_revisions_never_change BEFORE DELETE OR UPDATE ON public.case_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER case_revisions_never_emptied BEFORE TRUNCATE ON public.case_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_versions_never_change BEFORE DELETE OR UPDATE ON public.form_versions FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER form_versions_never_emptied BEFORE TRUNCATE ON public.form_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

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
