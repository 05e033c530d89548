import type { ComponentChildren, JSX } from 'preact';
import type { ShownPage } from '../../form/model/shown-form';
import { Actions, ButtonLink } from '../button/button';
import { Phone } from '../footer/phone';
import { ShowNote } from '../form-page/show-note';
import { isDrawn } from '../form-page/walk';
import { Icon } from '../icon/icon';
import { inLanguage } from '../language/language';
import { Markdown } from '../markdown/markdown';
import type { Texts } from '../text/texts';

export interface StopPageProps {
  readonly page: ShownPage;
  /** The form's title. */
  readonly form: string;
  readonly phone: string;
  /** To the step before, where the answer can be changed; undefined when nothing is before. */
  readonly backHref?: string;
  /** Where the municipality's other services are. */
  readonly startHref: string;
  readonly texts: Texts;
  readonly children?: ComponentChildren;
}

/** Whoever comes here cannot use the service: why, and what to do instead. Nothing is asked, and there is no way on. */
export const StopPage = ({
  page,
  form,
  phone,
  backHref,
  startHref,
  texts,
  children,
}: StopPageProps): JSX.Element => {
  const { title, description, lang } = page.page;
  return (
    <article class="sheet flush stop-page">
      <p class="form-name">{form}</p>
      <h1 {...inLanguage(lang)}>
        <Icon name="stop" />
        <span>{title}</span>
      </h1>
      {description !== undefined && (
        <div class="lead text" {...inLanguage(lang)}>
          <Markdown text={description} />
        </div>
      )}
      {page.nodes
        .filter(isDrawn)
        .map((node, place) => node.kind === 'note' && <ShowNote key={place} note={node.note} />)}
      <div class="field text">
        {backHref !== undefined && <p>{texts.stop.goBack}</p>}
        <p>
          {texts.stop.help} {texts.page.callUs} <Phone number={phone} />
        </p>
      </div>
      {children}
      <Actions>
        {backHref !== undefined && <ButtonLink href={backHref}>{texts.step.back}</ButtonLink>}
        <ButtonLink kind="plain" href={startHref}>
          {texts.sorry.allServices}
        </ButtonLink>
      </Actions>
    </article>
  );
};
