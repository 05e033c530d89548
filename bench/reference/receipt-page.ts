import type { Receipt } from '../../src/receipts';

const STYLES = `
  body { font: 9.5pt/12.5pt sans-serif; color: #1c212b; margin: 0 }
  h1 { font-size: 22pt; margin: 18pt 0 6pt } h2 { font-size: 13.5pt; color: #14564a; border-bottom: 1pt solid; margin: 18pt 0 4pt }
  .box { background: #edf1f0; border-left: 3pt solid #14564a; padding: 10pt; display: grid; grid-template-columns: 1fr 1fr }
  table { border-collapse: collapse; width: 100% } tr { break-inside: avoid; border-bottom: .5pt solid #ccc }
  th { text-align: left; font-weight: normal; color: #545e6e; width: 180pt } th, td { padding: 3pt 0; vertical-align: top }`;

const FOOTER = (caseNumber: string): string =>
  `<div style="font-size:7pt;width:100%;padding:0 51pt">${caseNumber} · Sida <span class="pageNumber"></span> av <span class="totalPages"></span></div>`;

/** A receipt as a page to print: the same words in the same design. A browser has no way to put files or a QR code into it. */
export const receiptPage = (receipt: Receipt): { readonly html: string; readonly footer: string } => {
  const { municipality, form, caseNumber, code, verification, link, sections } = receipt;
  const facts = [
    ['Ärendenummer', caseNumber],
    ['Mottaget', receipt.received.toISOString()],
    ['Inskickat via', receipt.source],
    ['Verifieringskod', verification?.code],
  ].map(([label, value]) => `<div><small>${String(label)}</small><br><b>${String(value)}</b></div>`);
  const parts = sections.map(({ title, rows }) => {
    const cells = rows.flatMap((row) =>
      row.kind === 'answer' ? [`<tr><th scope="row">${row.label}</th><td>${row.value}</td></tr>`] : [],
    );
    return `<h2>${title}</h2><table>${cells.join('')}</table>`;
  });
  const html = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Kvittens ${caseNumber}</title><style>${STYLES}</style>
<p><b>${municipality.name}</b><br>${municipality.portal}</p><h1>Kvittens</h1><p>${form.text}</p><div class="box">${facts.join('')}</div>
<p>${String(code)} <a href="${String(link)}">${String(link)}</a></p>${parts.join('')}</html>`;
  return { html, footer: FOOTER(caseNumber) };
};
