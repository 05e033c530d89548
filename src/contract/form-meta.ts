import type { OfferedForm } from '../catalogue';
import type { FormMeta } from './schemas';

/** A form as programs see it. */
export const metaOf = ({ id, definition, version }: OfferedForm): FormMeta => ({
  id,
  title: definition.service.title ?? version.model('sv').title,
  summary: definition.service.summary,
  category: definition.service.category,
  version: version.number,
  authority: definition.service.authority?.name,
  languages: ['sv', ...Object.keys(definition.texts)],
  links: {
    self: `/api/forms/${id}`,
    schema: `/api/forms/${id}/schema`,
    cases: `/api/forms/${id}/cases`,
    openapi: `/api/forms/${id}/openapi.json`,
    types: `/api/forms/${id}/types.d.ts`,
    page: `/tjanster/${id}`,
  },
});
