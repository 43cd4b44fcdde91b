/** Values that this browser keeps between visits (or, for the tab, until it is closed). Refused storage is ignored. */
export const kept = over(() => localStorage);
export const keptForTab = over(() => sessionStorage);

function over(storage: () => Storage) {
  return {
    read(name: string): string | null {
      try {
        return storage().getItem(`scape.${name}`);
      } catch {
        return null;
      }
    },
    write(name: string, value: string): void {
      try {
        storage().setItem(`scape.${name}`, value);
      } catch {
        // without storage the value is valid for this visit
      }
    },
  };
}
