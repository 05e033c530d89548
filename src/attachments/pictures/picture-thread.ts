/** The program of the pictures' thread. It brings what reads pictures along, once there is one. */
import { answerTasks, stepAside } from '../../platform/threads';
import { makePicture } from './make-picture';

stepAside();

// What unpacks HEIC talks to the console of every picture that is broken.
console.log = () => undefined;

answerTasks(makePicture);
