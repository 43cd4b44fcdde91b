import { mount } from 'svelte';
import App from './app/App.svelte';
import { install } from './app/feature';
import { look } from './app/look.svelte';
import { FEATURES } from './features';
import './kit/tokens.css';
import './kit/shapes.css';

look.show(look.theme);
install(FEATURES);

const place = document.getElementById('console');
if (place) mount(App, { target: place });
