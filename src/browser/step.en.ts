import { enForm } from '../views/text/en-form';
import type { Texts } from '../views/text/texts';
import { start } from './step/start';

/** The script of a form's step, in English: with the words that such a page uses, and no others. */
void start({ language: 'en', ...enForm } as Texts);
