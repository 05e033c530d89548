import type { JSX } from 'preact';
import { LONGEST_OPINION } from '../../feedback';
import { Actions, Button, Notice, Radios, TextArea, Trap, type Texts } from '../../views';
import { addresses } from '../addresses';
import { BACK, COMMENT, SCORE } from './read-opinion';

export interface SurveyProps {
  readonly formId: string;
  /** The address to go back to. It is posted and not kept. */
  readonly back: string;
  readonly score?: string;
  readonly comment?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly texts: Texts;
}

/** "How did it go?": five choices and a text, after something was sent in. */
export const Survey = ({
  formId,
  back,
  score,
  comment = '',
  errors = {},
  texts,
}: SurveyProps): JSX.Element => {
  const { survey } = texts;
  return (
    <form method="post" action={addresses.survey(formId)} novalidate>
      <p class="muted">{survey.lead}</p>
      <Radios
        id="betyg"
        name={SCORE}
        label={survey.question}
        error={errors['betyg']}
        options={survey.choices.map((label, place) => ({ value: String(place + 1), label }))}
        value={score}
        texts={texts}
      />
      <TextArea
        id="kommentar"
        name={COMMENT}
        label={survey.comment}
        hint={survey.commentHint}
        error={errors['kommentar']}
        value={comment}
        maxLength={LONGEST_OPINION}
        rows={3}
        optional
        texts={texts}
      />
      <Trap words={texts.sending.trap} />
      <input type="hidden" name={BACK} value={back} />
      <Actions>
        <Button>{survey.send}</Button>
      </Actions>
    </form>
  );
};

/** The question on the page where one has just sent something in; once answered, thanks in its place. */
export const AskHowItWent = (props: SurveyProps & { readonly thanked: boolean }): JSX.Element => {
  const { survey } = props.texts;
  return (
    <section class="sheet flush field" id="tyckte" aria-labelledby="tyckte-rubrik">
      <h2 id="tyckte-rubrik">{survey.heading}</h2>
      {props.thanked ? (
        <Notice tone="ok" heading={survey.thanks}>
          <p>{survey.thanksText}</p>
        </Notice>
      ) : (
        <Survey {...props} />
      )}
    </section>
  );
};
