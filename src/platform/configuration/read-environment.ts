import { isIP } from 'node:net';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { validate } from '../../generated/check-environment';
import type { Environment } from '../../generated/environment';
import schema from './environment.schema.json';
import { StartRefused } from './start-refused';

type Name = keyof typeof schema.properties;

const names = Object.keys(schema.properties) as Name[];

/**
 * The environment held against its schema; what is not set has its default.
 * @throws StartRefused (78) that says of every wrong variable which, what was given and what was expected
 */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const given: Record<string, unknown> = {};
  for (const name of names) if (env[name] !== undefined) given[name] = env[name];

  const check = validate as ValidateFunction<Environment>;
  const sentences = check(given) ? [] : (check.errors ?? []).map((error) => sentence(error, env));
  if (sentences.length === 0) sentences.push(...unusable(given as unknown as Environment));
  if (sentences.length > 0) throw new StartRefused([...new Set(sentences)].join('\n'), 78);
  return given as unknown as Environment;
};

const expectation = (name: Name): string => schema.properties[name].description;

const sentence = (error: ErrorObject, env: NodeJS.ProcessEnv): string => {
  if (error.keyword === 'dependencies') {
    const { property, missingProperty } = error.params as { property: Name; missingProperty: Name };
    return `${missingProperty} is not set. It is needed with ${property}. Expected: ${expectation(missingProperty)}.`;
  }
  const name = error.instancePath.slice(1) as Name;
  return wrong(name, env[name] ?? '');
};

const wrong = (name: Name, value: string): string => {
  const secret = 'writeOnly' in schema.properties[name];
  const given =
    value === '' ? 'is empty' : secret ? 'has a wrong value (not shown)' : `is ${JSON.stringify(value)}`;
  const mend = 'default' in schema.properties[name] ? ' Unset it for the default.' : '';
  return `${name} ${given}. Expected: ${expectation(name)}.${mend}`;
};

const URLS = [
  'PUBLIC_URL',
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'SMTP_URL',
  'SMS_URL',
  'CLAMD',
] as const;

/** Whether a token would go over a network for others to read. */
const isReadable = (url: string | undefined): boolean =>
  url !== undefined && new URL(url).protocol === 'http:' && !isLoopback(new URL(url).hostname);

/** Whether a URL's host is this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);

/** What a pattern cannot tell. */
const unusable = (environment: Environment): string[] => {
  const urls = URLS.filter((name) => {
    const url = environment[name];
    return url !== undefined && !URL.canParse(url);
  });
  const sentences = urls.map((name) => wrong(name, environment[name] ?? ''));
  if (sentences.length === 0 && isReadable(environment.SMS_URL))
    sentences.push(wrong('SMS_URL', environment.SMS_URL ?? ''));
  const proxies = environment.TRUST_PROXY;
  if (!['true', 'false'].includes(proxies) && !addresses(proxies).every(isAddress)) {
    sentences.push(wrong('TRUST_PROXY', proxies));
  }
  return sentences;
};

/** A list as one types it, in pieces. */
export const addresses = (list: string): string[] => list.split(',').map((address) => address.trim());

const isAddress = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const kind = isIP(address);
  return kind !== 0 && (bits === undefined || Number(bits) <= (kind === 4 ? 32 : 128));
};
