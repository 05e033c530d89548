import migrationsSchema from '../../../forms/migrations.schema.json';
import municipalitySchema from '../../../forms/municipality.schema.json';
import serviceSchema from '../../../forms/service.schema.json';
import textsSchema from '../../../forms/texts.schema.json';
import uiSchema from '../../../forms/ui.schema.json';
import { shapeCheck } from './shape';
import { isToldByUi } from './told-by-ui';

export const checkService = shapeCheck('service.json', serviceSchema);
export const checkUi = shapeCheck('ui.json', uiSchema, isToldByUi);
export const checkTexts = shapeCheck('texts.json', textsSchema);
export const checkMigrations = shapeCheck('migrations.json', migrationsSchema);
export const checkMunicipality = shapeCheck('municipality.json', municipalitySchema);
