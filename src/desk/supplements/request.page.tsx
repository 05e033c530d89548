import type { JSX } from 'preact';
import { LONGEST_REQUEST } from '../../cases';
import type { OpenablePage, Pointer } from '../../form';
import {
  Actions,
  Button,
  ButtonLink,
  DateBoxes,
  DeskHead,
  ErrorSummary,
  Notice,
  TextArea,
  Ticks,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import type { RequestPost } from './request-post';

export interface RequestPageProps {
  readonly site: DeskSite;
  readonly caseNumber: string;
  readonly pages: readonly OpenablePage[];
  /** What is answered now, in few words, as far as it may be seen. */
  readonly now: (pointer: Pointer) => string;
  readonly post: RequestPost;
  /** Whether a supplement can be asked for in the status that the case has. */
  readonly isPossible: boolean;
}

/** Where the staff pick what a resident is to add to a case, with words and a day. */
export const RequestPage = (props: RequestPageProps): JSX.Element => {
  const { site, caseNumber, isPossible, post } = props;
  const { deskSupplement: words, page } = site.texts;
  const heading = words.heading(caseNumber);
  const hasErrors = Object.keys(post.errors).length > 0;
  return (
    <DeskPage site={site} title={hasErrors ? page.errorTitle(heading) : heading} part="cases">
      <Desk>
        <p class="small muted">
          <a href={addresses.case(caseNumber)}>{words.backToCase}</a>
        </p>
        <DeskHead heading={heading} />
        {isPossible ? (
          <Form {...props} />
        ) : (
          <Notice tone="warn" level={2} heading={words.cannot} said={page.important} />
        )}
      </Desk>
    </DeskPage>
  );
};

const Form = ({ site, caseNumber, pages, now, post }: RequestPageProps): JSX.Element => {
  const { texts } = site;
  const { deskSupplement: words } = texts;
  const { errors } = post;
  const problems = [
    ...(errors.questions === undefined ? [] : [{ message: errors.questions, href: '#fragor-1' }]),
    ...(errors.text === undefined ? [] : [{ message: errors.text, href: '#text' }]),
    ...(errors.due === undefined ? [] : [{ message: errors.due, href: '#senast' }]),
  ];
  return (
    <form class="sheet" method="post" action={addresses.caseSupplement(caseNumber)} novalidate>
      <ErrorSummary problems={problems} texts={texts} />
      <input type="hidden" name="_key" value={post.postKey} />
      <p>{words.lead}</p>
      {pages.map(({ key, title, questions }, place) => (
        <Ticks
          key={key}
          id={`fragor-${place + 1}`}
          name="_question"
          label={words.questions(title)}
          error={place === 0 ? errors.questions : undefined}
          options={questions.map(({ pointer, label, group, isFile }) => ({
            value: `?${pointer}`,
            label: [
              ...(group === undefined ? [] : [group]),
              isFile ? `${label} (${words.file})` : label,
            ].join(': '),
            hint: words.now(now(pointer) || texts.review.noAnswer),
          }))}
          values={post.questions.map((pointer) => `?${pointer}`)}
          texts={texts}
        />
      ))}
      <TextArea
        id="text"
        name="_text"
        label={words.words}
        hint={words.wordsHint}
        error={errors.text}
        value={post.text}
        maxLength={LONGEST_REQUEST}
        texts={texts}
      />
      <DateBoxes
        id="senast"
        name="_due"
        label={words.due}
        hint={words.dueHint}
        error={errors.due}
        value={post.due}
        texts={texts}
      />
      <Actions>
        <Button kind="primary">{words.send}</Button>
        <ButtonLink href={addresses.case(caseNumber)}>{words.backToCase}</ButtonLink>
      </Actions>
    </form>
  );
};
