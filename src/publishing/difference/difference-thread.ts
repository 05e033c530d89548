/** The program of the thread in which versions are compared: a large schema may take seconds, and residents wait for nobody. */
import type { VersionContent } from '../../form';
import { answerTasks, stepAside } from '../../platform/threads';
import type { Change } from './change';
import { compareVersions } from './compare-versions';

stepAside();

answerTasks(({ before, after }: { before: VersionContent; after: VersionContent }): readonly Change[] =>
  compareVersions(before, after),
);
