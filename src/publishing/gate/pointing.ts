import type { KeptView } from '../../cases';
import type { ExportTemplate } from '../../exports';
import type { Finding } from '../../form';
import type { LostContact } from './contact-lost';
import type { GatePointing } from './gate-report';

export interface Pointers {
  readonly views: readonly KeptView[];
  readonly templates: readonly ExportTemplate[];
  /** What is said of the settings of service.json. */
  readonly settings: readonly Finding[];
  readonly contact: readonly LostContact[];
}

/** What points at questions that are gone: saved lists of cases, templates of exports, settings. @param gone their places */
export const pointingAt = (
  formId: string,
  gone: readonly string[],
  { views, templates, settings, contact }: Pointers,
): GatePointing[] => {
  const pointingViews = views.flatMap(({ name, query }) => {
    // A list's address names its form and its questions among its values, by whatever name.
    const values = [...new URLSearchParams(query).values()];
    const places = values.includes(formId) ? gone.filter((place) => values.includes(place)) : [];
    return places.length === 0 ? [] : [{ name, places }];
  });
  const personal = pointingViews.filter(({ name }) => name === null);
  return [
    ...pointingViews.flatMap(({ name, places }): GatePointing[] =>
      name === null ? [] : [{ kind: 'view', name, count: 1, places }],
    ),
    ...(personal.length === 0
      ? []
      : [
          {
            kind: 'personal-views' as const,
            name: '',
            count: personal.length,
            places: [...new Set(personal.flatMap(({ places }) => places))],
          },
        ]),
    ...templates.flatMap(({ name, shape }): GatePointing[] => {
      const keys = (shape.columns ?? []).map(({ key }) => key);
      const places = gone.filter((place) => keys.includes(place));
      return places.length === 0 ? [] : [{ kind: 'export-template', name, count: 1, places }];
    }),
    ...settings.map(({ pointer, reason }): GatePointing => ({
      kind: 'setting',
      name: pointer.split('/')[1] ?? '',
      count: 1,
      places: [/"([^"]*)"/.exec(reason)?.[1] ?? pointer],
    })),
    ...contact.map(({ way, place, instead }): GatePointing => ({
      kind: 'contact',
      name: way,
      count: 1,
      places: [place],
      ...(instead !== undefined && { instead }),
    })),
  ];
};
