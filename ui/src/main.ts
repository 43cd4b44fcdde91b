import { mount } from 'svelte';
import App from './app/App.svelte';
import { install } from './app/feature';
import { kept } from './app/kept';
import { look } from './app/look.svelte';
import { LANGUAGES, words } from './app/words.svelte';
import { FEATURES } from './features';
import './kit/tokens.css';
import './kit/shapes.css';

look.show(look.theme);
install(FEATURES);

const RETRY = 2000;

/** The console needs one language to start: the last one used, else any that can be fetched. */
async function begin(target: HTMLElement): Promise<void> {
  for (const language of [kept.read('language') ?? '', ...LANGUAGES]) {
    if (await words.speak(language)) return void mount(App, { target });
  }
  setTimeout(() => location.reload(), RETRY);
}

const place = document.getElementById('console');
if (place) void begin(place);
