/** The picture as a server draws it: to look at. What opens is the list beside it. No page fetches this. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GoalPicture, PictureForm } from '../../domain/goal-picture/content.js';
import type { Shown } from '../../domain/goal-picture/goal-picture.js';
import { ICON_SIZE } from '../../domain/goal-picture/label.js';
import type { Picture } from '../../domain/goal-picture/picture.js';
import * as words from './goal-picture.strings.js';
import { iconOf, linesOf } from './goal-picture.templates.js';

export function storedPicture(picture: Picture, shown: Shown, form: PictureForm, content: GoalPicture): TemplateResult {
  const { centre, spokes, width, height } = picture;
  const shapes = centre ? [centre, ...picture.parts] : picture.parts;
  const half = ICON_SIZE / 2;
  return html`<svg
    class="picture ${form}"
    part="picture"
    role="img"
    aria-label=${words.pictureLabel(content.name)}
    viewBox="0 0 ${width} ${height}"
    width="${width / 16}em"
  >
    ${spokes ? svg`<path class="spokes" d=${spokes}></path>` : nothing}
    ${shapes.map(({ outline, label }, index) => {
      const part = shown.all[index];
      if (!part) return nothing;
      return svg`<g class="tab ${centre && index === 0 ? 'centre' : ''}" lang=${part.lang ?? content.lang}>
        <path class="shape" fill-rule="evenodd" d=${outline}></path>
        ${
          label.icon && part.icon
            ? svg`<svg class="sign" x=${label.icon.x - half} y=${label.icon.y - half} width=${ICON_SIZE} height=${ICON_SIZE} viewBox="0 0 24 24">${iconOf(part.icon)}</svg>`
            : nothing
        }
        <text font-size=${label.size}>${linesOf(label, part.name)}</text>
      </g>`;
    })}
  </svg>`;
}
