import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often networks begin and send in: counted for all copies together. Who it is stands there only as a keyed hash; the key
 * lives for a day, and without it nobody can tell whether a row was theirs. A row is one number: when its bucket is full again
 * (GCRA, as in ITU-T I.371). Losing it costs nobody anything, and so none of it is in the log that backups are made of.
 */
export class Sending1795564800021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE UNLOGGED TABLE rate_keys (
  day date PRIMARY KEY,
  key bytea NOT NULL CHECK (length(key) = 32)
);
CREATE UNLOGGED TABLE rate_counts (
  what    text NOT NULL,
  who     bytea NOT NULL,
  day     date NOT NULL,
  full_at timestamptz NOT NULL,
  PRIMARY KEY (what, who)
);

-- Yesterday's keys, and what only they could tell apart.
CREATE FUNCTION forget_rates() RETURNS void LANGUAGE sql AS $$
  DELETE FROM rate_keys WHERE day < (now() AT TIME ZONE 'UTC')::date;
  DELETE FROM rate_counts WHERE day < (now() AT TIME ZONE 'UTC')::date;
$$;

-- One try more of a network's bucket that holds so many, and is filled evenly within so many seconds.
-- wait: 0 when it may be made, else seconds until the next one may; used: the part of the bucket that is used up, 0 to 1.
CREATE FUNCTION take_try(kind text, network text, held integer, seconds integer)
  RETURNS TABLE (wait integer, used double precision) LANGUAGE plpgsql AS $$
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
$$;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION take_try(text, text, integer, integer);
DROP FUNCTION forget_rates();
DROP TABLE rate_counts, rate_keys;
`);
  }
}
