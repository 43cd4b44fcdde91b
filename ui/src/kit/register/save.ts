/** How long the browser may take to begin saving. */
const KEPT = 60_000;

/** Saves a file by the browser. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
