import type { CatalogueService } from '../../catalogue';
import type { Scope } from '../../identity';
import type { DeskSite } from '../frame/desk-site';

/** What a role can be given for, as a page offers it. */
export interface OfferedScope {
  readonly value: string;
  readonly label: string;
  readonly scope: Scope;
}

/** All forms, each authority's, each form. */
export const scopesOf = (
  { texts, language }: DeskSite,
  catalogue: CatalogueService,
): readonly OfferedScope[] => {
  const { accounts } = texts;
  const forms = catalogue.allForms();
  const authorities = new Set(
    forms.map(({ definition }) => definition.service.authority?.name).filter((name) => name !== undefined),
  );
  return [
    { value: 'alla', label: capital(accounts.allForms), scope: { of: 'all' } },
    ...[...authorities]
      .toSorted((one, other) => one.localeCompare(other, 'sv'))
      .map((name) => ({
        value: `namnd ${name}`,
        label: accounts.theAuthority(name),
        scope: { of: 'authority' as const, name },
      })),
    ...forms.map(({ id, version }) => ({
      value: `formular ${id}`,
      label: accounts.theForm(version.model(language).title),
      scope: { of: 'form' as const, name: id },
    })),
  ];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
