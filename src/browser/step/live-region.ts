/** Says what happened to those who do not see it, without moving them from where they are. */
export const liveRegion = (): ((text: string) => void) => {
  const region = document.createElement('div');
  region.className = 'hidden-text';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return (text) => {
    // The same words twice are heard twice only if they were away in between.
    region.textContent = '';
    setTimeout(() => (region.textContent = text), 50);
  };
};
