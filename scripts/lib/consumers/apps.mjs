/**
 * @typedef {object} App an app of integration/apps
 * @property {string} name its folder
 * @property {'npm' | 'pnpm' | 'yarn'} installer
 * @property {string} react version of React that it says
 * @property {boolean} rendersOnServer whether it works without scripts
 * @property {string} browserFiles folder of what it sends to browsers, once built
 * @property {boolean} reactInBrowser
 */

/** @type {readonly App[]} */
export const apps = [
  {
    name: 'vite-spa',
    installer: 'npm',
    react: '19.3.1',
    rendersOnServer: false,
    browserFiles: 'dist',
    reactInBrowser: true,
  },
  {
    name: 'next',
    installer: 'pnpm',
    react: '19.3.1',
    rendersOnServer: true,
    browserFiles: '.next/static',
    reactInBrowser: true,
  },
  {
    name: 'react-router',
    installer: 'yarn',
    react: '19.3.1',
    rendersOnServer: true,
    browserFiles: 'build/client',
    reactInBrowser: true,
  },
  {
    name: 'astro',
    installer: 'npm',
    react: '19.0.0',
    rendersOnServer: true,
    browserFiles: 'build/client',
    reactInBrowser: false,
  },
]
