import { kept } from './kept';

/** The look of the console: its theme, kept in this browser, and the size of the window. */

export type Theme = 'dark' | 'light';
export type Room = 'wide' | 'medium' | 'narrow';

const WIDE = matchMedia('(min-width: 1320px)');
const MEDIUM = matchMedia('(min-width: 760px)');

let theme = $state<Theme>(kept.read('theme') === 'light' ? 'light' : 'dark');
let room = $state<Room>(measured());

export const look = {
  get theme(): Theme {
    return theme;
  },
  get room(): Room {
    return room;
  },
  show(chosen: Theme): void {
    theme = chosen;
    document.documentElement.dataset['theme'] = chosen;
    kept.write('theme', chosen);
  },
  follow(): () => void {
    const measure = (): void => void (room = measured());
    for (const query of [WIDE, MEDIUM]) query.addEventListener('change', measure);
    return () => {
      for (const query of [WIDE, MEDIUM]) query.removeEventListener('change', measure);
    };
  },
};

function measured(): Room {
  return WIDE.matches ? 'wide' : MEDIUM.matches ? 'medium' : 'narrow';
}
