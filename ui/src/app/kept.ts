/** Values that this browser keeps between visits. Refused storage is ignored. */
export const kept = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(`scape.${name}`);
    } catch {
      return null;
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(`scape.${name}`, value);
    } catch {
      // without storage the value is valid for this visit
    }
  },
};
