/** Sets whether the page follows its answers by style rules, as it does without script, or by its markup alone. */
export const followByStyles = (isOn: boolean): void => {
  for (const { sheet, textContent } of document.querySelectorAll('style'))
    if (sheet !== null && textContent.includes('[data-follow="')) sheet.disabled = !isOn;
};
