import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';

/** One thing that is wrong with a form, or could be better. */
export interface ToldProblem {
  readonly isStop: boolean;
  /** Read out before the reason: Hinder, Råd. */
  readonly level: string;
  /** In which language the reason and the mend are. */
  readonly lang?: string;
  readonly reason: string;
  readonly mend: string;
  /** schema.json, rad 18. */
  readonly where: ComponentChildren;
  /** Where the place is shown. */
  readonly show?: { readonly href: string; readonly words: string; readonly which: string };
}

export interface ProblemListProps {
  readonly problems: readonly ToldProblem[];
  /** When there is none. */
  readonly none: string;
}

/** What stops a form, and then what could be better; each with the place, the reason and the mend. */
export const ProblemList = ({ problems, none }: ProblemListProps): JSX.Element =>
  problems.length === 0 ? (
    <p class="problems-none">
      <Icon name="done" /> {none}
    </p>
  ) : (
    <ul class="problem-list">
      {problems.map(({ isStop, level, lang, reason, mend, where, show }, place) => (
        <li key={place} class={isStop ? 'stop' : undefined}>
          <Icon name={isStop ? 'stop' : 'warning'} />
          <div>
            <p>
              <span class="hidden-text">{level}: </span>
              <b lang={lang}>{reason}</b>
            </p>
            <p class="small muted">{where}</p>
            <p class="small" lang={lang}>
              {mend}
            </p>
          </div>
          {show !== undefined && (
            <a class="button small-button" href={show.href}>
              {show.words}
              <span class="hidden-text">{show.which}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
