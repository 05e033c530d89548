import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';

export interface FilesProps {
  /** Without an address it is told, and not opened. */
  readonly files: readonly {
    readonly key?: string;
    readonly name: string;
    readonly href?: string;
    readonly about: string;
    /** What it answers, or came with. */
    readonly belongsTo?: string;
    /** A look into it, without fetching it. */
    readonly look?: ComponentChildren;
  }[];
  readonly label?: string;
}

/** Documents to open: name, what it belongs to, then kind, size and day in words. */
export const Files = ({ files, label }: FilesProps): JSX.Element => (
  <ul class="files" aria-label={label}>
    {files.map(({ key, name, href, about, belongsTo, look }) => (
      <li key={key ?? href}>
        <Icon name="document" />
        <div>
          {href === undefined ? name : <a href={href}>{name}</a>}
          {belongsTo !== undefined && <small>{belongsTo}</small>}
          <small>{about}</small>
          {look}
        </div>
      </li>
    ))}
  </ul>
);
