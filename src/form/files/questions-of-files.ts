import type { AnswerSection } from '../answer/summary';

/**
 * Which question each file answers, by its content (SHA-256): in the question's words, after the heading that it stands under
 * where another question has the same words. The same file may answer several.
 */
export const questionsOfFiles = (sections: readonly AnswerSection[]): ReadonlyMap<string, string> => {
  const asked = sections.flatMap(questionsIn);
  const questions = new Map<string, Set<string>>();
  for (const { heading, label, files } of asked) {
    const isAlone = asked.filter((one) => one.label === label).length === 1;
    const words = isAlone || heading === undefined ? label : `${heading}: ${label}`;
    for (const { sha256 } of files)
      questions.set(sha256, (questions.get(sha256) ?? new Set<string>()).add(words));
  }
  return new Map([...questions].map(([sha256, several]) => [sha256, [...several].join(', ')]));
};

const questionsIn = ({ rows }: AnswerSection) => {
  let heading: string | undefined;
  return rows.flatMap((row) => {
    if (row.kind === 'heading') heading = row.label;
    return row.kind === 'answer' && row.files !== undefined
      ? [{ heading, label: row.label, files: row.files }]
      : [];
  });
};
