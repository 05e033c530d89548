import type { JSX } from 'preact';
import { LONGEST_MESSAGE, LONGEST_TEMPLATE_NAME, type MessageTemplate } from '../../cases';
import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Notice,
  Paragraphs,
  Select,
  TextArea,
  TextBox,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import type { TemplatePost } from './template-post';

export interface TemplatePageProps {
  readonly site: DeskSite;
  /** As it is kept; undefined for a new one. */
  readonly template?: MessageTemplate;
  readonly post: TemplatePost;
  /** Which forms it may be for. */
  readonly forms: readonly { readonly value: string; readonly label: string }[];
  /** Somebody else has changed it meanwhile: what was typed is kept, and what it is now is told. */
  readonly isChanged?: boolean;
  /** Whether whoever looks may change it; else it is only told. */
  readonly mayChange: boolean;
}

/** A text that messages are written from: new, or to be changed. */
export const TemplatePage = (props: TemplatePageProps): JSX.Element => {
  const { site, template, mayChange } = props;
  const { handling, page } = site.texts;
  const heading = template === undefined ? handling.newTemplate : template.name;
  const hasErrors = Object.keys(props.post.errors).length > 0;
  return (
    <DeskPage site={site} title={hasErrors ? page.errorTitle(heading) : heading} part="templates">
      <Desk>
        <div class="sheet">
          <p class="small muted">
            <a href={addresses.templates}>{handling.templates}</a>
          </p>
          <h1>{heading}</h1>
          {mayChange ? <Form {...props} /> : <Paragraphs text={template?.text ?? ''} />}
          {mayChange && template !== undefined && (
            <form method="post" action={addresses.templateRemoval(template.id)}>
              <input type="hidden" name="_seen" value={template.changes} />
              <Actions>
                <Button kind="plain danger" which={` ${template.name}`}>
                  {handling.removeTemplate}
                </Button>
              </Actions>
            </form>
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};

const Form = ({ site, template, post, forms, isChanged }: TemplatePageProps): JSX.Element => {
  const { texts } = site;
  const { handling } = texts;
  const { errors } = post;
  const problems = [
    ...(errors.name === undefined ? [] : [{ message: errors.name, href: '#namn' }]),
    ...(errors.form === undefined ? [] : [{ message: errors.form, href: '#formular' }]),
    ...(errors.text === undefined ? [] : [{ message: errors.text, href: '#text' }]),
  ];
  return (
    <form
      method="post"
      action={template === undefined ? addresses.templates : addresses.template(template.id)}
      novalidate
    >
      <ErrorSummary problems={problems} texts={texts} />
      {isChanged === true && (
        <Notice tone="warn" level={2} heading={handling.templateChangedMeanwhile} said={texts.page.important}>
          <p>{handling.templateChangedText}</p>
          <Paragraphs text={template?.text ?? ''} />
        </Notice>
      )}
      {template !== undefined && <input type="hidden" name="_seen" value={template.changes} />}
      <TextBox
        id="namn"
        name="_name"
        label={handling.templateName}
        hint={handling.templateNameHint}
        value={post.name}
        error={errors.name}
        maxLength={LONGEST_TEMPLATE_NAME}
        texts={texts}
      />
      <Select
        id="formular"
        name="_form"
        label={handling.templateForm}
        options={forms}
        value={post.form}
        error={errors.form}
        width="full"
        texts={texts}
      />
      <TextArea
        id="text"
        name="_text"
        label={handling.templateText}
        hint={handling.templateTextHint}
        value={post.text}
        error={errors.text}
        rows={8}
        maxLength={LONGEST_MESSAGE}
        texts={texts}
      />
      <Actions>
        <Button kind="primary">{handling.saveTemplate}</Button>
        <ButtonLink href={addresses.templates}>{texts.handling.templates}</ButtonLink>
      </Actions>
    </form>
  );
};
