import type { Attachment } from '../../attachments';
import { filesIn, wrongFileSentence, type Language, type Problem, type ShownForm } from '../../form';

/** Files of an answer that cannot be sent in: those that nobody uploaded to this draft, and those found to be harmful. */
export const fileProblems = (
  shown: ShownForm,
  files: readonly Pick<Attachment, 'sha256' | 'scan'>[],
  language: Language,
): Problem[] =>
  filesIn(shown).flatMap(({ question, file }): Problem[] => {
    const found = files.find(({ sha256 }) => sha256 === file.sha256);
    if (found !== undefined && found.scan !== 'harmful') return [];
    const wrong = found === undefined ? 'lost' : 'harmful';
    return [
      {
        pointer: question.pointer,
        keyword: 'file',
        params: {},
        message: wrongFileSentence(wrong, file.name, language),
      },
    ];
  });
