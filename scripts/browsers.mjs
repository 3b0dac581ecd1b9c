// Where the browsers are, on any developer's machine. Node builtins only: set-up runs this before node_modules exists.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const isWindows = platform === 'win32';

const firstFile = (paths) => paths.find((path) => path && existsSync(path));

const onPath = (...names) =>
  firstFile(names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))));

const programFiles = (...tail) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).map((root) => join(root, ...tail));

/** A path given by the developer is used as it is: another browser is never tested in its place. */
const given = (path, find) => (path ? firstFile([path]) : find());

export const findChromium = () =>
  given(env.CHROME_PATH, () => {
    if (platform === 'darwin') {
      return firstFile([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]);
    }
    if (isWindows) {
      return firstFile([
        ...programFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
        ...programFiles('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
    }
    return onPath('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge');
  });

export const findFirefox = () =>
  given(env.FIREFOX_PATH, () => {
    if (platform === 'darwin') return firstFile(['/Applications/Firefox.app/Contents/MacOS/firefox']);
    if (isWindows) return firstFile(programFiles('Mozilla Firefox', 'firefox.exe'));
    return onPath('firefox', 'firefox-esr');
  });

/** WebKit is three programs: the driver, the small browser it drives, and (without a screen) a virtual display. */
export function findWebkit() {
  if (platform !== 'linux') return undefined;
  const driver = given(env.WEBKIT_DRIVER, () => onPath('WebKitWebDriver'));
  const browser = given(env.WEBKIT_MINIBROWSER, findMiniBrowser);
  const display = onPath('Xvfb');
  return driver && browser && (display || env.DISPLAY) ? { driver, browser, display } : undefined;
}

function findMiniBrowser() {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const folders = roots.flatMap((root) => [
    root,
    ...readdirSync(root)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(root, name)),
  ]);
  return firstFile(
    folders.flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser')),
    ),
  );
}

/** Every engine that the tests run in: how it is found, and what to tell someone who lacks it. */
export const engines = {
  chromium: {
    label: 'Chromium',
    find: findChromium,
    debianPackages: ['chromium'],
    given: env.CHROME_PATH && `CHROME_PATH (${env.CHROME_PATH})`,
    advice:
      'Install Chrome, Chromium or Edge (Debian: apt-get install chromium), or set CHROME_PATH to its program file.',
  },
  firefox: {
    label: 'Firefox',
    find: findFirefox,
    debianPackages: ['firefox-esr'],
    given: env.FIREFOX_PATH && `FIREFOX_PATH (${env.FIREFOX_PATH})`,
    advice: 'Install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program file.',
  },
  webkit: {
    label: 'WebKit',
    find: findWebkit,
    debianPackages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    given: (env.WEBKIT_DRIVER || env.WEBKIT_MINIBROWSER) && 'WEBKIT_DRIVER or WEBKIT_MINIBROWSER',
    advice:
      platform === 'linux'
        ? 'Install WebKitGTK with its driver and a virtual display (Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb xauth).'
        : 'WebKit is tested through WebKitGTK, which only Linux has. The continuous integration runs it.',
  },
};

export const chromiumArgs = [
  // Chromium refuses its sandbox to root, which is who a container usually runs as.
  ...(platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
