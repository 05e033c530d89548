import { dateFormat } from '../../form/validation/date-format';
import { loadCompiledForm } from '../../form/validation/load-compiled-form';
import type { Texts } from '../../views/text/texts';
import { FORM_ID } from '../../views/form-page/default-button';
import { formats } from '../formats/form-formats';
import { useExpressions } from '../expressions/late-expressions';
import { useIdentifiers } from '../formats/late-identifiers';
import { HANDED_OVER_ID, type HandedOver, type VersionScript } from '../handed-over';
import { useMarkdown } from '../markdown/markdown';
import { loadSentences } from '../sentences/late-sentences';
import { AnswerState } from './answer-state';
import { LiveStep } from './live-step';

/**
 * Makes the form on a page answer at once. When anything at all is wrong the page stays what it is without script, and
 * nobody hears of it but who looks in the console.
 */
export const start = async (texts: Texts): Promise<void> => {
  try {
    const form = document.getElementById(FORM_ID);
    const data = document.getElementById(HANDED_OVER_ID)?.textContent;
    if (!(form instanceof HTMLFormElement) || data === undefined) return;
    const handed = JSON.parse(data) as HandedOver;
    const [version] = await Promise.all([
      import(handed.version) as Promise<VersionScript>,
      useLooks(handed.looks),
    ]);
    await useFormats(version);
    if (version.needs.expressions) useExpressions(await import('../expressions/expressions.js'));
    useMarkdown(version.markdown);
    const compiled = loadCompiledForm('', (_, require) => {
      const module = { exports: {} };
      version.run(module.exports, require, module);
      return module.exports;
    });
    // What is told already, and remarks, which are told at once, are words that the page stands with.
    if (handed.isTold === true || version.needs.identifiers || version.needs.expressions)
      await loadSentences();
    const state = new AnswerState(handed.model ?? version.model, compiled, handed);
    new LiveStep(form, state, texts, handed);
    form.dataset.live = '';
  } catch (error) {
    console.warn('The page goes on without script.', error);
  }
};

/** The page has the styles of what stood on it from the beginning; what comes to it needs its own. */
const useLooks = async (address: string): Promise<void> => {
  const { default: css } = (await import(address)) as { readonly default: string };
  const sheet = new CSSStyleSheet();
  await sheet.replace(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** Those that the form uses: plain expressions came with it, the rest is fetched. */
const useFormats = async ({ expressions, needs }: VersionScript): Promise<void> => {
  Object.assign(formats, { date: dateFormat }, expressions);
  if (needs.identifiers) {
    const identifiers = await import('../formats/identifiers.js');
    useIdentifiers(identifiers);
    Object.assign(formats, identifiers.formats);
  }
  if (needs.otherFormats) Object.assign(formats, (await import('../formats/other-formats.js')).formats);
};
