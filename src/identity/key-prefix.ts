/** With what every API key begins. */
export const KEY_PREFIX = 'lw_';
