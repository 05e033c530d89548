import { documentWords } from '../../platform/documents';
import type { ReceiptTexts } from './receipt-texts';

export const sv: ReceiptTexts = {
  ...documentWords('sv'),
  heading: 'Kvittens',
  title: (caseNumber, received) => `Kvittens – ärendenummer ${caseNumber}, mottaget ${received}`,
  caseNumber: 'Ärendenummer',
  received: 'Mottaget',
  receivedBy: 'Tas emot av',
  source: 'Inskickat via',
  sources: { web: 'Webbformuläret', api: 'Ett annat system (API)', blankett: 'Ifylld blankett' },
  verificationCode: 'Verifieringskod',
  qr: (link) => `QR-kod till sidan där du kan kontrollera kvittensen: ${link}`,
  readAgain: 'Läs ditt ärende igen',
  code: 'Kod till ditt ärende',
  casePage: 'Ärendets sida',
  codeHelp: 'Spara kvittensen. Med länken till ärendet och koden kan du läsa det du skickade in.',
  linkHelp: 'Spara kvittensen. Med koden kan du läsa det du skickade in på ärendets sida.',
  nextSteps: 'Det här händer nu',
  noAnswer: 'Inget svar',
  files: 'Bifogade filer',
  fileName: 'Fil',
  fileType: 'Slag',
  fileSize: 'Storlek',
  filesInside:
    'Filerna ligger i den här PDF-filen. Öppna listan över bilagor i ditt PDF-program för att se dem.',
  filesBeside:
    'Filerna finns hos oss. Fingeravtrycket (SHA-256) visar att en fil är just den som skickades in.',
  proof: 'Så kan kvittensen kontrolleras',
  verify: 'Kontrollera den här',
  verifyWhere: 'Sidan ”Kontrollera en kvittens” i e-tjänsten, med verifieringskoden',
  formVersion: 'Formulär och version',
  answerSha256: 'SHA-256 för svaren (answer.json)',
  footer: (caseNumber, received) => `${caseNumber} · mottaget ${received}`,
  moment: (date, time) => `${date} kl. ${time}`,
};
