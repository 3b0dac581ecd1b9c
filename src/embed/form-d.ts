/** What form D is known by: to the loader, to whoever writes it, and to whoever looks for what an editor has taken away. */

/** Ends the address of a frame that follows its page, and so of the page in it. */
export const FRAME = '#nv-frame';

/** What a widget's page may do in a frame. On the host page's own origin the first two together would protect nothing. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation-to-custom-protocols';
