import type { CaseWithAnswer } from '../../cases';
import type { CatalogueService } from '../../catalogue';
import { localService } from '../../form';

/** What the service was called in the version that a case's answer is read by. */
export const formTitle = async (
  catalogue: CatalogueService,
  { answerVersionId }: Pick<CaseWithAnswer, 'answerVersionId'>,
  textLanguage: string,
): Promise<string> => {
  const version = await catalogue.version(answerVersionId);
  return localService(version.definition, textLanguage).title ?? version.model(textLanguage).title;
};
