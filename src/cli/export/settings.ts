import { Configuration, readEnvironment } from '../../platform/configuration';
import type { Io } from '../io';

/** No link to a case is made here, so nobody needs the server's secret to fetch a file. Long enough to be taken for one. */
const NO_SECRET = 'no secret is needed to export cases';

/** The server's settings, by the same environment. @throws StartRefused (78) */
export const readSettings = ({ env }: Io): Configuration =>
  new Configuration(readEnvironment({ ...env, SECRET_KEY: env['SECRET_KEY'] ?? NO_SECRET }), NO_SECRET);
