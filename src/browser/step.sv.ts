import { svForm } from '../views/text/sv-form';
import type { Texts } from '../views/text/texts';
import { start } from './step/start';

/** The script of a form's step, in Swedish: with the words that such a page uses, and no others. */
void start({ language: 'sv', ...svForm } as Texts);
