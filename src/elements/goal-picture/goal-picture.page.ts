/** The goal picture that a page's own text says. A chunk of its own: only pages without a content file fetch it. */
import type { OutlineBlock } from '../../domain/shared/outline-line.js';
import { readOutline } from '../../domain/goal-picture/outline.js';
import { followWith, readInside } from '../shared/page-reading.js';
import { outlineWords } from './goal-picture.page.strings.js';

const read = (blocks: readonly OutlineBlock[], lang: string): unknown => readOutline(blocks, outlineWords(), lang);

/**
 * Reads the text inside an element as a goal picture, still to be parsed (`parseGoalPicture`).
 * @param lang the page's language
 */
export const readPageContent = (element: Element, lang: string): unknown => readInside(element, lang, read);

export const followPage = followWith(read);
