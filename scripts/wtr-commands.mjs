// What a test may ask of the browser around it, in all three engines. Wrapped with types in test/support/commands.ts.
// Every answer is an object: web-test-runner takes an empty one for "no such command".
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const PICTURES = '.cache/pictures';

/** @param {'chromium' | 'firefox' | 'webkit'} engine */
export function commandsPlugin(engine) {
  const commands = engine === 'webkit' ? webkitCommands : puppeteerCommands(engine);
  return {
    name: 'nara-vard-commands',
    async executeCommand({ command, payload, session }) {
      const run = Object.hasOwn(commands, command) && commands[command];
      if (!run) return undefined;
      const page = await session.browser.getPage(session.id);
      return { value: await run(page, payload) };
    },
  };
}

const chord = ({ key, keys = [key] }) => keys.map((each) => each.split(/\+(?!$)/));

async function savePicture(engine, name, picture) {
  const file = join(PICTURES, engine, `${name.replace(/[^\p{L}\p{N}_./-]+/gu, '-').replaceAll('..', '-')}.png`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
  return file;
}

const webkitCommands = {
  async 'nv:press'(page, payload) {
    for (const together of chord(payload)) await page.press(...together);
  },
  'nv:type': (page, { text }) => page.type(text),
  'nv:viewport': (page, size) => page.resize(size),
  'nv:media': () => false,
  'nv:ax': () => undefined,
  'nv:screenshot': async (page, { name }) => savePicture('webkit', name, await page.screenshot()),
};

const puppeteerCommands = (engine) => ({
  async 'nv:press'(page, payload) {
    for (const together of chord(payload)) {
      const key = together.pop().replace('Space', ' ');
      for (const held of together) await page.keyboard.down(held);
      await page.keyboard.press(key);
      for (const held of together.reverse()) await page.keyboard.up(held);
    }
  },
  'nv:type': (page, { text }) => page.keyboard.type(text),
  'nv:viewport': (page, size) => page.setViewport(size),
  async 'nv:media'(page, wishes) {
    if (engine !== 'chromium') return false;
    const devtools = await devtoolsOf(page);
    await devtools.send('Emulation.setEmulatedMedia', {
      media: wishes.media ?? '',
      features: Object.entries(MEDIA_FEATURES).map(([wish, name]) => ({ name, value: wishes[wish] ?? '' })),
    });
    return true;
  },
  async 'nv:ax'(page, { selector }) {
    if (engine !== 'chromium') return undefined;
    const devtools = await devtoolsOf(page);
    await devtools.send('Accessibility.enable');
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    await devtools.send('Accessibility.disable');
    if (!selector) return outline(nodes);
    const expression = `document.querySelector(${JSON.stringify(selector)})`;
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    if (!result.objectId) throw new Error(`Nothing on the page matches ${selector}.`);
    const { node } = await devtools.send('DOM.describeNode', { objectId: result.objectId });
    return outline(nodes, ({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  },
  async 'nv:screenshot'(page, { name, fullPage = true }) {
    return savePicture(engine, name, await page.screenshot({ fullPage }));
  },
});

const MEDIA_FEATURES = {
  colorScheme: 'prefers-color-scheme',
  contrast: 'prefers-contrast',
  forcedColors: 'forced-colors',
  reducedMotion: 'prefers-reduced-motion',
};

// Kept for the life of the page: what it emulates ends when it is closed.
const devtoolsSessions = new WeakMap();
function devtoolsOf(page) {
  if (!devtoolsSessions.has(page)) devtoolsSessions.set(page, page.createCDPSession());
  return devtoolsSessions.get(page);
}

/**
 * The accessibility tree as lines such as `heading "Vårdcentral" level=2`, indented by depth.
 * Left out, with their children moved up: what assistive technology ignores, and boxes without a name or a meaning.
 */
function outline(nodes, isTop = (node) => !node.parentId) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  // `said` is the name that a heading, a link or a cell has got from what is inside it.
  const walk = (node, depth, said) => {
    if (roleOf(node) === 'text' && said?.includes(nameOf(node))) return;
    const line = lineOf(node);
    if (line) lines.push('  '.repeat(depth) + line);
    if (line && CLOSED_ROLES.has(roleOf(node))) return;
    const heard = line ? NAMED_BY_CONTENT.has(roleOf(node)) && nameOf(node) : said;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, depth + (line ? 1 : 0), heard || undefined);
    }
  };
  for (const node of nodes) if (isTop(node)) walk(node, 0);
  return lines.join('\n');
}

const SILENT_ROLES = new Set(['none', 'presentation', 'generic', 'InlineTextBox', 'LineBreak', 'MenuListPopup']);
const NAMED_BY_CONTENT = new Set(['heading', 'link', 'cell', 'gridcell', 'rowheader', 'columnheader', 'option']);
const CLOSED_ROLES = new Set(['StaticText', 'text', 'button', 'textbox', 'searchbox', 'image', 'img']);
const STATES = [
  'level',
  'expanded',
  'checked',
  'pressed',
  'selected',
  'disabled',
  'required',
  'invalid',
  'live',
  'modal',
];

/** What Chromium calls by names of its own. */
const PLAIN_ROLES = { RootWebArea: 'page', StaticText: 'text', LabelText: 'label' };
const roleOf = (node) => PLAIN_ROLES[node.role?.value] ?? node.role?.value ?? 'none';
const nameOf = (node) =>
  String(node.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

function lineOf(node) {
  const role = roleOf(node);
  const name = nameOf(node);
  if (node.ignored || (role === 'text' && !name) || (SILENT_ROLES.has(node.role?.value ?? 'none') && !name))
    return undefined;
  const properties = new Map((node.properties ?? []).map((property) => [property.name, property.value.value]));
  const states = STATES.filter((state) => isTelling(state, properties.get(state), role)).map(
    (state) => `${state}=${properties.get(state)}`,
  );
  const description = node.description?.value ? [`description="${node.description.value}"`] : [];
  const value = node.value?.value ? [`value="${node.value.value}"`] : [];
  return [role, ...(name ? [`"${name}"`] : []), ...states, ...value, ...description].join(' ');
}

/** "Closed" and "not ticked" are news to a listener; "not disabled" is not. */
function isTelling(state, value, role) {
  // Every item of a list that is in no other list.
  if (state === 'level' && role === 'listitem' && value === 1) return false;
  if (['disabled', 'required', 'invalid', 'modal'].includes(state)) return value === true || value === 'true';
  return value !== undefined && value !== '' && value !== 'off';
}
