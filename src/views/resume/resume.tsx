import type { JSX } from 'preact';
import { ButtonLink } from '../button/button';
import { Edge } from '../edge/edge';
import type { Texts } from '../text/texts';

/** Something begun and not sent in. */
export interface ResumeDraft {
  readonly title: string;
  /** Where one goes on. */
  readonly href: string;
  readonly step: number;
  readonly of: number;
  /** "Sparat kl. 14.32." */
  readonly saved: string;
  /** The day until which it is kept. */
  readonly keptUntil: string;
  /** Where one is asked whether to throw it away. */
  readonly removeHref: string;
}

export interface ResumeProps {
  /** Last saved first. */
  readonly drafts: readonly ResumeDraft[];
  /** What stands above it; "Fortsätt där du var" unless said. */
  readonly heading?: string;
  /** Lifted over the lower edge of the hero. */
  readonly lift?: boolean;
  readonly texts: Texts;
}

/** What one has begun and not sent in, and the ways back to it. Only the first way is the thing to do next. */
export const Resume = ({ drafts, heading, lift, texts }: ResumeProps): JSX.Element => (
  <section class={lift === true ? 'sheet resume lift' : 'sheet resume'} aria-labelledby="fortsatt">
    <h2 id="fortsatt">{heading ?? texts.start.resume}</h2>
    {drafts.map((draft, place) => (
      <div key={place} class="begun">
        <div>
          <p>
            <b>{draft.title}</b> – {texts.start.draftAt(draft.step, draft.of)}. {draft.saved}{' '}
            <span class="muted">{texts.start.notSent(draft.keptUntil)}</span>
          </p>
          <Edge step={draft.step} of={draft.of} />
        </div>
        <div class="row">
          <ButtonLink
            kind={place === 0 ? 'primary' : undefined}
            icon="forward"
            href={draft.href}
            which={texts.start.whichDraft(draft.title)}
          >
            {texts.start.resumeDraft}
          </ButtonLink>
          <ButtonLink kind="plain" href={draft.removeHref} which={texts.start.whichDraft(draft.title)}>
            {texts.start.removeDraft}
          </ButtonLink>
        </div>
      </div>
    ))}
  </section>
);
