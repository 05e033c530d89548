export type * from './migration';
export { moveAnswer, type Moved, type NotMoved } from './move-answer';
export { stepsFrom, versionMeant, type NumberedVersion } from './steps-from';
