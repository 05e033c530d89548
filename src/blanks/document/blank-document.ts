import type { FormModel } from '../../form';
import type { Document } from '../../pdf';
import type { ConditionFiles } from '../conditions/condition-words';
import { planBlank } from '../plan/plan-blank';
import { blankTexts } from '../text';
import type { BlankFacts } from './blank-facts';
import { blankKeywords, IDENTITY_FILE, identityFile, shortVersion } from './blank-identity';
import { headOf } from './head';
import { pageBlocks } from './page-blocks';
import { tailOf } from './tail';

/**
 * A form's blank: to be filled in in a viewer or by pen, and sent in on paper or as a file. Undefined for a form that asks for
 * more than paper holds. `files` tell conditions that are no plain comparison; without them they are told as what they hang on.
 */
export const blankOf = (
  model: FormModel,
  facts: BlankFacts,
  files?: ConditionFiles,
): Document | undefined => {
  const plan = planBlank(model, files);
  if (plan === undefined) return undefined;
  const texts = blankTexts(model.language);
  const version = shortVersion(facts.version);
  return {
    title: texts.title(model.title),
    language: texts.language,
    author: facts.municipality.name,
    created: facts.created,
    running: `${facts.municipality.name} · ${model.title}`,
    footer: { left: texts.footer(model.id, version), page: texts.page },
    keywords: blankKeywords(model.id, facts.version),
    files: [
      {
        name: IDENTITY_FILE,
        mediaType: 'application/json',
        description: texts.formAndVersion,
        relationship: 'Data',
        bytes: identityFile(model.id, facts.version),
      },
    ],
    blocks: [
      ...headOf(model, facts, texts),
      ...plan.pages.flatMap((page) =>
        pageBlocks(page.title === model.title ? { ...page, title: texts.questions } : page, texts),
      ),
      ...tailOf(model, facts, texts),
    ],
  };
};
