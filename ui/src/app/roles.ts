import { known, say } from './words.svelte';

/** The word for a role; one of a feature that this page does not know is shown itself. */
export function roleName(role: string): string {
  const id = `people-role-${role}`;
  return known(id) ? say(id) : role;
}

export function roleNames(roles: readonly string[]): string {
  return roles.map(roleName).join(', ');
}

/** What the right allows, as a sentence. */
export function sentence(right: string): string {
  const id = right.replace('.', '-may-');
  return known(id) ? say(id) : right;
}
