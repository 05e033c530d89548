import type { JSX } from 'preact';
import { Button, ButtonLink } from '../button/button';
import { Edge } from '../edge/edge';
import type { Texts } from '../text/texts';

export interface ResumeProps {
  readonly title: string;
  readonly href: string;
  readonly step: number;
  readonly of: number;
  /** The day until which the draft is kept. */
  readonly keptUntil: string;
  /** Where the draft is thrown away by a post; without it that is not offered here. */
  readonly removeAction?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Lifted over the lower edge of the hero. */
  readonly lift?: boolean;
  readonly texts: Texts;
}

/** Something begun and not sent in, and the way back to it. */
export const Resume = (props: ResumeProps): JSX.Element => {
  const { texts } = props;
  return (
    <section class={props.lift === true ? 'sheet resume lift' : 'sheet resume'} aria-labelledby="fortsatt">
      <div>
        <h2 id="fortsatt">{texts.start.resume}</h2>
        <p>
          <b>{props.title}</b> – {texts.start.draftAt(props.step, props.of)}.{' '}
          <span class="muted">{texts.start.notSent(props.keptUntil)}</span>
        </p>
        <Edge step={props.step} of={props.of} />
      </div>
      <div class="row">
        <ButtonLink kind="primary" icon="forward" href={props.href}>
          {texts.start.resumeDraft}
        </ButtonLink>
        {props.removeAction !== undefined && (
          <form method="post" action={props.removeAction}>
            {Object.entries(props.hidden ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button kind="plain" which={texts.start.whichDraft(props.title)}>
              {texts.start.removeDraft}
            </Button>
          </form>
        )}
      </div>
    </section>
  );
};
