import type { JSX } from 'preact';
import { Actions, Button, Notice, Paragraphs } from '../../views';
import { addresses } from '../addresses';
import type { Site } from '../site/site';

/** What the resident of a case is asked to add, in words. */
export interface AskedFor {
  readonly text: string;
  /** "15 december 2026". */
  readonly due: string;
  readonly isLate: boolean;
  /** "Karin Nilsson frågade 29 november 2026." */
  readonly from: string;
  /** What the questions that open are called. */
  readonly questions: readonly string[];
}

/** By when it is wanted, or that the day has gone. */
export const byDay = (
  { isLate, due }: Pick<AskedFor, 'isLate' | 'due'>,
  { late, by }: Site['texts']['supplement'],
): string => (isLate ? late(due) : by(due));

/** First on the case's page while it is waited for: what is wanted, until when, and the way in. */
export const AskedForNotice = ({
  site: { texts },
  path,
  asked,
}: {
  readonly site: Site;
  readonly path: string;
  readonly asked: AskedFor;
}): JSX.Element => {
  const { supplement } = texts;
  return (
    <Notice tone="warn" level={2} heading={supplement.heading} said={texts.page.important}>
      <p>
        <strong>{byDay(asked, supplement)}</strong>
      </p>
      <div class="stack" data-mine>
        <Paragraphs text={asked.text} />
      </div>
      <p>{supplement.asked}:</p>
      <ul>
        {asked.questions.map((question, place) => (
          <li key={place}>{question}</li>
        ))}
      </ul>
      <p class="small">
        {asked.from} {supplement.onlyThese}
      </p>
      <form method="post" action={addresses.supplement(path)}>
        <Actions>
          <Button kind="primary" icon="forward">
            {supplement.begin}
          </Button>
        </Actions>
      </form>
    </Notice>
  );
};
