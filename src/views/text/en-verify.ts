import type { VerifyTexts } from './sv-verify';

/** The words on the page where a receipt is checked, in English; each key as in `sv-verify.ts`, which is the model. */
export const enVerify: VerifyTexts = {
  verify: {
    title: 'Check a receipt',
    lead: (municipality) =>
      `Have you been given a receipt and want to know whether it is real? Here you see whether ${municipality} issued it, and whether the file is unchanged.`,
    whoeverSees: 'Whoever is shown your receipt can check that it is real, by the verification code on it:',
    nothingPersonal: 'You are not told who sent something in or what it said.',

    codeHeading: 'With the code',
    codeText: 'The code shows that the receipt is known to us. The paper is all you need.',
    code: 'Verification code',
    codeHint:
      'The code has 16 characters and is on the first page of the receipt. Capital or small letters, spaces and hyphens make no difference.',
    checkCode: 'Check the code',
    codeMissing: 'Write the code that is on the receipt.',
    codeMalformed:
      'Check the code. It has 16 characters, digits and letters only. The code to your case has 12, and is not for this page.',

    fileHeading: 'With the file',
    fileText:
      'The file shows more than the code: that not one letter has been changed since the receipt was made. Use the file as it is. If it has been opened and saved anew, or scanned from paper, it is another file.',
    file: 'The receipt (PDF)',
    fileHint: 'Choose the file, or drop it here.',
    notUploaded:
      'The file is not uploaded. Your browser works out the file’s fingerprint, and nothing else is sent to us.',
    notKept: 'We work out the file’s fingerprint and do not keep the file.',
    checkFile: 'Check the file',
    fileMissing: 'Choose a file to check.',

    codeRight: 'The receipt is known to us',
    codeRightText: (by, when, caseNumber) =>
      `The receipt was issued by ${by} on ${when} for case ${caseNumber}.`,
    codeRightMore:
      'Compare what is written below with the receipt. To be sure that nothing else in it has been changed, check the file itself.',
    codeWrong: 'No receipt from here has that code',
    codeWrongText: 'This is what you can do:',
    codeWrongSteps: [
      'Compare the code, character by character, with the one on the receipt and try again.',
      'Check the file instead, if you have it.',
      'Not sure that the receipt is real? Call customer service.',
    ],
    fileRight: 'The file is unchanged',
    fileRightText: (by, when, caseNumber) =>
      `The file is unchanged since it was issued by ${by} on ${when}. It is the receipt of case ${caseNumber}.`,
    fileWrong: 'The file is not a receipt from here, or has been changed',
    fileWrongText: (by) =>
      `It is not, byte for byte, a file that ${by} has issued. That need not mean that anything is wrong:`,
    fileWrongSteps: [
      'Has the file been saved anew, printed to PDF, scanned or merged with others? Ask for the file as it was downloaded.',
      'Is it a copy for an archive (PDF/A-2)? That is made anew each time, and is not known here. Check the code instead.',
      'Did you choose another file by mistake? Choose the right one and try again.',
      'Is there a code on the receipt? Check that, too.',
      'Not sure that the receipt is real? Call customer service.',
    ],
    fileTooLarge: 'The file is too large to be a receipt from here',
    fileTooLargeText: (megabytes) =>
      `Our receipts are smaller than ${String(megabytes)} MB. Make sure that you chose the right file.`,

    caseNumber: 'Case number',
    form: 'E-service',
    received: 'Received',
    issued: 'Issued',
    fingerprint: 'Fingerprint (SHA-256)',
    fingerprintWithFiles: 'Fingerprint with the attachments inside (SHA-256)',
    madeTwice:
      'There are two files of the receipt: first without the attachments, and then with them inside. Both are genuine and have the same code.',
    fingerprintHint:
      'The file’s fingerprint is there for those who want to check the file with a program of their own. Every file has one of its own.',
    right: 'Right: ',
    wrong: 'Not right: ',
  },
};
