import type { ComponentChildren, JSX } from 'preact';

export interface ViewLink {
  readonly name: string;
  readonly href: string;
  /** How many cases it has, as it is told: "1 000+". */
  readonly count?: string;
  readonly current: boolean;
}

export interface ViewsProps {
  readonly label: string;
  readonly groups: readonly { readonly heading: string; readonly links: readonly ViewLink[] }[];
  /** Said after a count. */
  readonly cases: (count: string) => string;
}

/** The lists that one goes to most, beside the list. */
export const Views = ({ label, groups, cases }: ViewsProps): JSX.Element => (
  <nav class="views" aria-label={label}>
    {groups
      .filter(({ links }) => links.length > 0)
      .map(({ heading, links }) => (
        <>
          <h2>{heading}</h2>
          <ul>
            {links.map(({ name, href, count, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {name}
                  {count !== undefined && (
                    <span class="n">
                      <span aria-hidden="true">{count}</span>
                      <span class="hidden-text">{cases(count)}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
  </nav>
);

/** What a list is narrowed by. Posted, so that the address that follows holds only what was chosen, and nothing that may not stand there. */
export const Filters = ({
  action,
  children,
}: {
  readonly action: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <form class="filters" method="post" action={action}>
    {children}
  </form>
);

/** Filters beside each other. */
export const FilterRow = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="fs">{children}</div>
);

interface FilterProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** One of several. */
export const FilterSelect = ({
  id,
  name,
  label,
  value,
  options,
  wide,
}: FilterProps & {
  /** Its words are long. */
  readonly wide?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}): JSX.Element => (
  <div class={wide === true ? 'f wide' : 'f'}>
    <label for={id}>{label}</label>
    <select class="control" id={id} name={name}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);

/** Something typed. */
export const FilterText = ({
  id,
  name,
  label,
  value,
  numeric,
}: FilterProps & { readonly numeric?: boolean }): JSX.Element => (
  <div class="f">
    <label for={id}>{label}</label>
    <input
      class="control"
      id={id}
      name={name}
      value={value}
      autocomplete="off"
      inputmode={numeric === true ? 'numeric' : undefined}
    />
  </div>
);

/** Something that is so or not. */
export const FilterBox = ({
  name,
  value,
  label,
  checked,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}): JSX.Element => (
  <label class="box">
    <input type="checkbox" name={name} value={value} checked={checked} />
    {label}
  </label>
);

/** Several filters of one kind, under a name. */
export const FilterGroup = ({
  legend,
  boxes,
  children,
}: {
  readonly legend: string;
  /** They are boxes to tick. */
  readonly boxes?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <fieldset>
    <legend>{legend}</legend>
    <div class={boxes === true ? 'boxes' : 'fs'}>{children}</div>
  </fieldset>
);

/** What is done with the rows that are picked: shown when one is, or always where the browser cannot tell. */
export const Bulk = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class="bulk" role="group" aria-label={label}>
    {children}
  </div>
);

/**
 * Keys for those who keep their hands on them: shown once the script that minds them is there, which also turns them off, for those
 * who speak to their computer (WCAG 2.1.4).
 */
export const Keys = ({
  label,
  off,
  on,
  keys,
}: {
  readonly label: string;
  /** What the button says that turns them off, and the one that turns them on. */
  readonly off: string;
  readonly on: string;
  readonly keys: readonly { readonly key: string; readonly does: string }[];
}): JSX.Element => (
  <p class="keys" hidden>
    <span class="hidden-text">{label}</span>
    {keys.map(({ key, does }) => (
      <span key={key} data-key>
        <kbd>{key}</kbd> {does}
      </span>
    ))}
    <button type="button" class="button plain small-button" data-keys-off={off} data-keys-on={on}>
      {off}
    </button>
  </p>
);
