/** The program of the blanks' thread: makes a PDF of the form that it is sent. It brings the PDF engine and its fonts along. */
import { documentFonts } from '../platform/documents';
import { answerTasks, stepAside } from '../platform/threads';
import { makeBlank, type BlankTask } from './make-blank';

stepAside();

answerTasks(async (task: BlankTask): Promise<Uint8Array | undefined> => {
  const made = await makeBlank(task, documentFonts());
  return made?.bytes;
});
