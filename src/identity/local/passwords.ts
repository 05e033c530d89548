import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP's cheat sheet has it: 19 MiB, two passes. About 50 ms, off the thread that answers. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Characters. */
export const PASSWORD_LENGTH = { least: 12, most: 200 };

/** Why a password will not do. */
export type PasswordFault = 'short' | 'long' | 'simple' | 'own-name';

/** What is wrong with a password that somebody chooses; undefined when nothing is. */
export const passwordFault = (password: string, login: string): PasswordFault | undefined => {
  const { length } = password;
  if (length < PASSWORD_LENGTH.least) return 'short';
  if (length > PASSWORD_LENGTH.most) return 'long';
  const lower = password.toLowerCase();
  const [own = ''] = login.toLowerCase().split('@');
  if (own.length >= 3 && lower.includes(own)) return 'own-name';
  return new Set(lower).size < 6 ? 'simple' : undefined;
};

export const hashPassword = (password: string): Promise<string> => hash(plain(password), COST);

/** Of no password, so that an account that is not there takes as long as one that is. */
export const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$uzMmzoBMIhzpk8+vklbhQA$LYoUYFvtAj10FrJAijbGn3NBpj4hBk8DbWGdZTWxM20';

/** Whether it is the password; no for an account without one, in the same time. */
export const isPassword = async (password: string, hashed: string | null): Promise<boolean> => {
  // What is longer can't have been chosen, and would only cost.
  const asked = password.length > 4 * PASSWORD_LENGTH.most ? '' : plain(password);
  const isRight = await verify(hashed ?? NOBODYS, asked);
  return isRight && hashed !== null;
};

/** The same letters are the same password, however a keyboard puts them together (RFC 8265, 4.1). */
const plain = (password: string): string => password.normalize('NFC');
