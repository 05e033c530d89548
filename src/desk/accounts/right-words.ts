import type { CatalogueService } from '../../catalogue';
import type { Given } from '../../identity';
import type { DeskSite } from '../frame/desk-site';

/** Rights in words: the role, and what it is for. A form that is no longer offered is called by its id. */
export const rightWords =
  ({ texts, language }: DeskSite, catalogue: CatalogueService) =>
  ({ role, scope }: Given): string => {
    const { accounts } = texts;
    return accounts.right(accounts.roles[role], scopeWords());

    function scopeWords(): string {
      if (scope.of === 'all') return accounts.allForms;
      if (scope.of === 'authority') return accounts.authority(scope.name);
      const form = catalogue.allForms().find(({ id }) => id === scope.name);
      return form?.version.model(language).title ?? scope.name;
    }
  };
