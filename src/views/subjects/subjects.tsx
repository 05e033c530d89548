import type { JSX } from 'preact';
import { Icon, type IconName } from '../icon/icon';

export interface SubjectsProps {
  readonly subjects: readonly {
    readonly name: string;
    readonly href: string;
    readonly icon: IconName;
    /** How many services, in words. */
    readonly count: string;
  }[];
}

/** The subjects that services are sorted under. */
export const Subjects = ({ subjects }: SubjectsProps): JSX.Element => (
  <div class="subjects">
    {subjects.map(({ name, href, icon, count }) => (
      <a key={href} href={href}>
        <Icon name={icon} />
        {name}
        <small>{count}</small>
      </a>
    ))}
  </div>
);
