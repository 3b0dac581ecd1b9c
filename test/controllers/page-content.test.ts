import { expect } from '@open-wc/testing';
import { readPage } from '../../src/controllers/page-content.js';
import type { Line } from '../../src/domain/shared/outline-line.js';

const textOf = (line: Line): string =>
  line
    .map(({ text, emphasis, href, lang }) => {
      const inside = text.replace(/\s+/g, ' ');
      const marks = [emphasis, href && `→${href}`, lang && `@${lang}`].filter(Boolean).join(' ');
      return marks ? `[${marks}: ${inside}]` : inside;
    })
    .join('')
    .trim();

/** The blocks as short texts: `h2 …`, `p …`, `ul … | …`, `q … / …`. */
function read(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readPage(body).map((block) => {
    if (block.kind === 'heading') return `h${block.level}${block.id ? `#${block.id}` : ''} ${textOf(block.line)}`;
    if (block.kind === 'paragraph') return `p ${textOf(block.line)}`;
    if (block.kind === 'quotation') return `q ${block.lines.map(textOf).join(' / ')}`;
    return `ul ${block.items.map((item) => item.map(textOf).join(' / ')).join(' | ')}`;
  });
}

describe('the text of a page', () => {
  it('is headings, paragraphs, lists and quotations', () => {
    expect(
      read(
        '<h2 id=x>A</h2><p>B <a href=" /c ">C</a></p><ul><li>D</li><li>E<br>F</li></ul><ol><li>G</ol><blockquote>H<p>I</p></blockquote>',
      ),
    ).to.deep.equal(['h2#x A', 'p B [→ /c : C]', 'ul D | E / F', 'ul G', 'q H / I']);
  });

  it('is seen through wrappers, rows, unknown elements and what stands in the wrong place', () => {
    expect(
      read('<div><section><article><h3><span>A</span></h3><div>B</div></article>C</section></div>D'),
    ).to.deep.equal(['h3 A', 'p B', 'p C', 'p D']);
    expect(
      read('<span><p>A</p></span><x-y>B</x-y><table><tr><td>C</td><td>D</td></tr><tr><th>E</th></tr></table>'),
    ).to.deep.equal(['p A', 'p B', 'p C D', 'p E']);
    expect(read('<ul>A<li><h3>B</h3><p>C</p><ul><li>D</li></ul>E</li><div>F</div></ul><li>G</li>')).to.deep.equal([
      'ul A | B / C | D | E | F',
      'p G',
    ]);
    expect(read('<blockquote><ul><li>A</li><li>B</li></ul></blockquote><ul><li>C</li></ul>')).to.deep.equal([
      'q A / B',
      'ul C',
    ]);
    expect(read('<details><summary>A</summary><p>B</p></details>')).to.deep.equal(['p [strong: A]', 'p B']);
    expect(read('<h2>A<br>B</h2><h2><p>C</p></h2>')).to.deep.equal(['h2 A B', 'h2 C']);
  });

  it('has a paragraph for each line', () => {
    expect(read('A<br>B<br><br>C<p>D<br>&nbsp;<br>E</p>')).to.deep.equal(['p A', 'p B', 'p C', 'p D', 'p E']);
  });

  it('keeps how its words look, lead and sound', () => {
    expect(read('<p><b>A</b><i>B</i><em>C</em><strong>D</strong><cite>E</cite><code>F</code></p>')).to.deep.equal([
      'p [strong: A][em: B][em: C][strong: D][em: E]F',
    ]);
    expect(
      read('<p lang=fi>A <a href="javascript:x">B</a> <span lang="SV-se">C</span></p><p lang="">D</p>'),
    ).to.deep.equal(['p [@fi: A ][→javascript:x @fi: B][@fi:  ][@sv-se: C]', 'p D']);
    expect(read('<p><a>A</a><a href="">B</a></p>')).to.deep.equal(['p AB']);
  });

  it('leaves out what is empty, hidden, in a slot, not text or another widget', () => {
    expect(
      read(`
        <p></p><p>&nbsp;</p><h2> </h2><ul><li></li></ul><ul></ul><blockquote> </blockquote>
        <p hidden>A</p><p slot=x>B</p><script>C</script><style>D</style><template>E</template><noscript>F</noscript>
        <svg><text>G</text></svg><nv-contact-card>H</nv-contact-card><div data-nv=contact-card>I</div>
        <!-- J --><textarea>K</textarea><p hidden=until-found>L</p>`),
    ).to.deep.equal(['p L']);
  });

  it('leaves out the paragraph with 112 and 1177, and no other that has a number', () => {
    const care = 'Fara? <a href="tel:112">Ring 112</a>.<br>Osäker? <a href=" TEL:1177 ">Ring 1177</a>.';
    expect(read(`<p>A</p><p>${care}</p><p>B</p>`)).to.deep.equal(['p A', 'p B']);
    expect(read(`<div><div>${care}</div></div>`)).to.deep.equal([]);
    expect(read('<p>Ring <a href="tel:1177">1177</a></p>')).to.deep.equal(['p Ring [→tel:1177: 1177]']);
  });

  it('is only read', () => {
    const element = document.createElement('div');
    element.append(document.createElement('p'), 'x');
    const before = element.outerHTML;
    readPage(element);
    expect(element.outerHTML).to.equal(before);
  });
});
