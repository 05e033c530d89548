export { answerTasks } from './answer-tasks';
export { BeyondLimits } from './beyond-limits';
export { stepAside } from './step-aside';
export { Thread, type ThreadOptions } from './thread';
