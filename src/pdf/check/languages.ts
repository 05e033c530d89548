import { asText, textOf, valueOf } from '../reading/values';
import { pathOf } from '../reading/tag-tree';
import type { Rule } from './finding';
import { pageName, type Subject } from './subject';

const PART_LANGUAGE: Rule = {
  name: 'language-of-part',
  pdfa: '6.7.4',
  pdfua: '7.2',
  mend: 'Use a BCP 47 tag, for example en-GB, or leave Lang out where the document’s own language holds.',
};

/** Well formed by BCP 47 (RFC 5646, 2.1), private and grandfathered tags left out. */
const TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

export const isLanguage = (text: string): boolean => text.length <= 100 && TAG.test(text);

/** Languages of parts: elements, and marks in content. */
export const checkLanguages = ({ tree, pages, findings }: Subject): void => {
  const check = (language: string | undefined, where: string | (() => string)) => {
    // Empty: the language is not known (PDF 32000-1, 14.9.2.1).
    if (language !== undefined && language !== '' && !isLanguage(language))
      findings.add(PART_LANGUAGE, where, `"${language}" is no tag of a language.`);
  };
  for (const element of tree?.all ?? []) {
    const language = textOf(element.dict, 'Lang');
    if (language !== undefined) check(language, () => pathOf(element));
    else if (
      asText(valueOf(element.dict, 'Lang')) === undefined &&
      valueOf(element.dict, 'Lang') !== undefined
    )
      findings.add(PART_LANGUAGE, () => pathOf(element), 'Lang is no text.');
  }
  for (const page of pages)
    for (const { language } of page.content.marks) check(language, pageName(page.number));
};
