export { ApiModule } from './api.module';
export { MockForms, takeFolder, type TakenFolder } from './mock/mock-forms';
export { MockModule } from './mock/mock.module';
