import type { JSX } from 'preact';

export interface TimelineProps {
  readonly events: readonly {
    readonly title: string;
    /** The day in words, and as HTML wants it. */
    readonly time?: { readonly words: string; readonly iso: string };
    readonly text?: string;
    readonly state: 'past' | 'now' | 'later';
  }[];
}

/** How far a case has come. */
export const Timeline = ({ events }: TimelineProps): JSX.Element => (
  <ol class="timeline">
    {events.map(({ title, time, text, state }, place) => (
      <li key={place} class={state === 'past' ? undefined : state}>
        <h3
          class={state === 'later' ? 'muted' : undefined}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {title}
        </h3>
        {(time !== undefined || text !== undefined) && (
          <p>
            {time !== undefined && <time dateTime={time.iso}>{time.words}</time>}
            {time !== undefined && text !== undefined && ', '}
            {text}
          </p>
        )}
      </li>
    ))}
  </ol>
);
