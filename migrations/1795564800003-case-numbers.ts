import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Case numbers such as `2026-000127-4`: year in Sweden, serial of that year, Luhn check digit over both. A year's sequence
 * is made when the year's first case comes; the server may not make one, so the function does it as the owner.
 */
export class CaseNumbers1795564800003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE FUNCTION swedish_year(instant timestamptz) RETURNS integer LANGUAGE sql STABLE STRICT
  RETURN extract(year FROM instant AT TIME ZONE 'Europe/Stockholm')::integer;

-- ISO/IEC 7812-1: from the right, every other digit counts double, and the two digits of a double are added.
CREATE FUNCTION luhn_digit(digits text) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT AS $$
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
END $$;

CREATE FUNCTION case_number(year integer) RETURNS text LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
REVOKE EXECUTE ON FUNCTION case_number(integer) FROM PUBLIC;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION case_number(integer);
DROP FUNCTION luhn_digit(text);
DROP FUNCTION swedish_year(timestamptz);
DO $$
DECLARE
  series text;
BEGIN
  FOR series IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND sequencename ~ '^case_serial_\\d+$' LOOP
    EXECUTE format('DROP SEQUENCE public.%I', series);
  END LOOP;
END $$;
`);
  }
}
