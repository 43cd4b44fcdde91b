/** Keeps the order of rows while the pointer or the keys are among them: nothing moves from under them. */
export class Held<T extends { id: number | string }> {
  private order = $state.raw<T[] | null>(null);

  constructor(private readonly current: () => T[]) {}

  /** The rows as they are now, in the order that is kept; new ones come last. */
  get rows(): T[] {
    const { order } = this;
    const rows = this.current();
    if (!order) return rows;
    const places = new Map(order.map(({ id }, at) => [id, at]));
    const place = ({ id }: T): number => places.get(id) ?? order.length;
    return rows.toSorted((a, b) => place(a) - place(b));
  }

  /** A row as it was when its place was decided. */
  placed(row: T): T {
    return this.order?.find(({ id }) => id === row.id) ?? row;
  }

  /** Attachment of the list. */
  readonly around = (list: HTMLElement): (() => void) => {
    const hold = (): void => void (this.order ??= this.current());
    const leave = (): void => {
      requestAnimationFrame(() => {
        if (!list.matches(':hover') && !list.querySelector(':focus-visible')) this.order = null;
      });
    };
    for (const reached of ['mouseenter', 'focusin']) list.addEventListener(reached, hold);
    for (const left of ['mouseleave', 'focusout']) list.addEventListener(left, leave);
    return () => {
      for (const reached of ['mouseenter', 'focusin']) list.removeEventListener(reached, hold);
      for (const left of ['mouseleave', 'focusout']) list.removeEventListener(left, leave);
    };
  };
}
