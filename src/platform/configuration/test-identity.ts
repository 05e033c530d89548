import type { Environment } from '../../generated/environment';
import { isLoopback } from './read-environment';

/**
 * Whether the built-in test identity may be used: only where nothing else than a trial on one's own machine can be meant.
 * @returns why not, as a sentence; undefined where it may
 */
export const whyNoTestIdentity = (environment: Environment, providers: number): string | undefined => {
  const { DATABASE_URL, HOST, PUBLIC_URL, TRUST_PROXY } = environment;
  if (DATABASE_URL !== undefined) return 'DATABASE_URL is set';
  if (PUBLIC_URL !== undefined) return 'PUBLIC_URL is set';
  if (TRUST_PROXY !== 'false') return 'TRUST_PROXY is set';
  if (providers > 0) return 'OIDC_PROVIDERS is set';
  return isLoopback(HOST) || HOST === '::1' ? undefined : `HOST is ${JSON.stringify(HOST)}`;
};
