import { mount } from 'svelte';
import App from './app/App.svelte';
import './kit/tokens.css';
import './kit/shapes.css';
import { look } from './app/look.svelte';

look.show(look.theme);

const place = document.getElementById('console');
if (place) mount(App, { target: place });
