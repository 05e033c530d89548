import type { Logger } from '@nestjs/common';
import type { OidcService } from '../../platform/configuration';

/** OpenID Connect Core 1.0, 3.1.2.6: they changed their mind, or the provider would have had to ask and could not. */
const DENIED = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);

export const isDenied = (error: unknown): boolean =>
  DENIED.has(String((error as { error?: unknown } | undefined)?.error));

/** What kind of fault it was. Its text may hold what a provider said of somebody. */
export const tellFault = (log: Logger, { id }: OidcService, error: unknown): void => {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { code?: unknown } };
  const kinds = [name, code, cause?.code].filter((one) => typeof one === 'string');
  log.warn(`Signing in with ${id} failed: ${kinds.join(' ')}.`);
};
