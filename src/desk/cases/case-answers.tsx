import type { JSX } from 'preact';
import { REVEALED_MINUTES } from '../../cases';
import type { AnswerSection } from '../../form';
import { Answers, Block, Button } from '../../views';
import { addresses } from '../addresses';
import { fileHref } from './case-files';
import type { HandleCaseProps } from './handling-props';

export interface CaseAnswersProps extends Pick<HandleCaseProps, 'site' | 'found' | 'files'> {
  /** The number of the version that the answers are read by. */
  readonly version: number;
  /** As they may be shown: with masks. */
  readonly sections: readonly AnswerSection[];
  /** How many of the answers are masked. */
  readonly covered: number;
  /** Whether some of those are shown just now. */
  readonly isShowing: boolean;
}

/** What was answered, and what is masked of it: each is shown by a button, and who pressed it is written down. */
export const CaseAnswers = (props: CaseAnswersProps): JSX.Element => {
  const { site, found, files, version, sections } = props;
  const { texts } = site;
  return (
    <Block id="svar" heading={texts.staff.answers} about={texts.staff.filledInWith(version)}>
      <Masks {...props} />
      <Answers
        sections={sections}
        fileHref={(file) => fileHref(found.number, files, file)}
        revealAction={addresses.caseReveal(found.number)}
        texts={texts}
      />
    </Block>
  );
};

const Masks = ({ site, found, sections, covered, isShowing }: CaseAnswersProps): JSX.Element | null => {
  const { handling } = site.texts;
  if (covered === 0) return null;
  const left = sections
    .flatMap(({ rows }) => rows)
    .filter((row) => row.kind === 'answer' && row.isMasked === true).length;
  return (
    <div class="row">
      <p class="small muted">
        {left > 0 ? handling.covered(left) : handling.showing(REVEALED_MINUTES)} {handling.looksAreKept}
      </p>
      {left > 0 && (
        <Button small icon="eye" to={addresses.caseReveal(found.number)} does="all">
          {handling.showAll}
        </Button>
      )}
      {isShowing && (
        <Button small to={addresses.caseReveal(found.number)} does="hide">
          {handling.hide}
        </Button>
      )}
    </div>
  );
};
