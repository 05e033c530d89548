import type { JSX } from 'preact';
import { REGISTERED_SOURCES } from '../../drafts';
import {
  Actions,
  Block,
  Button,
  ButtonLink,
  DateBoxes,
  DeskHead,
  ErrorSummary,
  Notice,
  Radios,
  Select,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import type { RegistrationPost } from './registration-post';

/** A draft of the staff's that is not sent yet. */
export interface Begun {
  readonly id: string;
  readonly title: string;
  /** How and when it came, or why a case is put right. */
  readonly about: string;
  readonly until: string;
}

export interface RegistrationPageProps {
  readonly site: DeskSite;
  /** Those that may be registered, by title. */
  readonly forms: readonly { readonly value: string; readonly label: string }[];
  readonly post: RegistrationPost;
  readonly begun: readonly Begun[];
}

/** Where the staff begin to write down what came in another way, and go on with what they have begun. */
export const RegistrationPage = (props: RegistrationPageProps): JSX.Element => {
  const { site, forms, post } = props;
  const { registration: words, page } = site.texts;
  const hasErrors = Object.keys(post.errors).length > 0;
  return (
    <DeskPage
      site={site}
      title={hasErrors ? page.errorTitle(words.heading) : words.heading}
      part="registration"
    >
      <Desk>
        <DeskHead heading={words.heading} />
        <div class="stack">
          {forms.length === 0 ? (
            <Notice level={2} heading={words.noForms} said={page.information} />
          ) : (
            <Form {...props} />
          )}
          <BegunOnes {...props} />
        </div>
      </Desk>
    </DeskPage>
  );
};

const Form = ({ site, forms, post }: RegistrationPageProps): JSX.Element => {
  const { texts } = site;
  const { registration: words } = texts;
  const { errors } = post;
  const problems = [
    ...(errors.form === undefined ? [] : [{ message: errors.form, href: '#formular' }]),
    ...(errors.source === undefined ? [] : [{ message: errors.source, href: '#hur' }]),
    ...(errors.day === undefined ? [] : [{ message: errors.day, href: '#dag' }]),
  ];
  return (
    <form class="sheet" method="post" action={addresses.registration} novalidate>
      <ErrorSummary problems={problems} texts={texts} />
      <p>{words.lead}</p>
      <Select
        id="formular"
        name="_form"
        label={words.form}
        options={forms}
        value={post.form}
        error={errors.form}
        width="full"
        texts={texts}
      />
      <Radios
        id="hur"
        name="_source"
        label={words.source}
        options={REGISTERED_SOURCES.map((value) => ({ value, label: words.sources[value] ?? value }))}
        value={post.source}
        error={errors.source}
        texts={texts}
      />
      <DateBoxes
        id="dag"
        name="_day"
        label={words.day}
        hint={words.dayHint}
        value={post.day}
        error={errors.day}
        texts={texts}
      />
      <Actions>
        <Button kind="primary" icon="forward">
          {words.begin}
        </Button>
      </Actions>
    </form>
  );
};

const BegunOnes = ({ site, begun }: RegistrationPageProps): JSX.Element => {
  const { registration: words } = site.texts;
  return (
    <Block id="paborjade" heading={words.begun}>
      {begun.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <ul class="stack">
          {begun.map(({ id, title, about, until }) => (
            <li key={id}>
              <p>
                <strong>{title}</strong>
                <br />
                {about}
                <br />
                <span class="small muted">{until}</span>
              </p>
              <form class="row" method="post" action={addresses.registrationEnd(id)}>
                <ButtonLink small href={addresses.review(id)}>
                  {words.goOn}
                </ButtonLink>
                <Button small kind="plain danger" which={` ${title}, ${about}`}>
                  {words.remove}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
};
