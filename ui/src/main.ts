import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './shapes.css';
import { look } from './base/look.svelte';

look.show(look.theme);

const place = document.getElementById('console');
if (place) mount(App, { target: place });
