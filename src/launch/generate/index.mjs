import { generate as engine } from './engine.mjs';
import { generate as environment } from './environment.mjs';
import { generate as styles } from './styles.mjs';

/** What is generated, each by a module of its own that writes under src/generated. */
export const generators = [engine, environment, styles];
