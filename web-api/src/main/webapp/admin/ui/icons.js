import { html, svg } from "lit";

/** Drawn on 24 x 24, in the colour of the text around them. */
const PATHS = {
  chart: svg`<path d="M4 4v16h16M7 15l4-4 3 3 6-7"/>`,
  board: svg`<path d="M3 20h18M6 16v-5M11 16V6M16 16V9M20 16v-3"/>`,
  phone: svg`<path d="M6 3h3l1.500 5-2 1.500a12 12 0 0 0 6 6L16 13.500l5 1.500v3c0 1.500-1 3-3 3C10.500 21 3 13.500 3 6c0-2 1.500-3 3-3z"/>`,
  jobs: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  rules: svg`<path d="M4 6h9M4 12h5M4 18h9"/><path d="m15 12 2.500 2.500L22 10"/>`,
  chat: svg`<path d="M20 5H4v11h4v4l5-4h7z"/><path d="m9.500 10.500 2 2 3.500-4"/>`,
  health: svg`<path d="M3 12h4l2.500-6 4.500 12 2.500-6H21"/>`,
  users: svg`<circle cx="9" cy="8" r="3.500"/><path d="M2.500 20c.5-4 3-6 6.500-6s6 2 6.500 6M15.500 4.800a3.500 3.500 0 0 1 0 6.400M18 14.500c2 .8 3.200 2.700 3.500 5.500"/>`,
  key: svg`<circle cx="8" cy="15.500" r="4"/><path d="m11 12.500 8.500-8.500M16 7.500l3 3"/>`,
  audit: svg`<path d="M6 3h8.500L19 7.500V21H6zM9.500 11.500h6M9.500 15.500h6"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.800v2M12 19.200v2M2.800 12h2M19.200 12h2M5.500 5.500 7 7M17 17l1.500 1.500M5.500 18.500 7 17M17 7l1.500-1.500"/>`,
  moon: svg`<path d="M20 14.200A8.500 8.500 0 0 1 9.800 4 8.500 8.500 0 1 0 20 14.200z"/>`,
  alert: svg`<path d="M12 4 2.800 20h18.400zM12 10v4.500M12 17.200v.3"/>`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`,
  down: svg`<path d="m7 10 5 5 5-5"/>`,
  back: svg`<path d="m14 6-6 6 6 6"/>`,
  play: svg`<path d="M8 5.500v13l10.500-6.500z"/>`,
  eye: svg`<path d="M2.500 12C5 7.800 8.200 5.700 12 5.700s7 2.100 9.500 6.300c-2.500 4.200-5.700 6.300-9.500 6.300S5 16.200 2.500 12z"/><circle cx="12" cy="12" r="3"/>`,
  stop: svg`<rect x="6.500" y="6.500" width="11" height="11" rx="1.500"/>`,
  pause: svg`<path d="M9 6v12M15 6v12"/>`,
  more: svg`<path d="M5.500 12h.01M12 12h.01M18.500 12h.01" stroke-width="3"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  upload: svg`<path d="M12 16V5M7.500 9 12 4.500 16.500 9M4.500 16v3.500h15V16"/>`,
  download: svg`<path d="M12 4.500V16M7.500 12l4.500 4.500L16.500 12M4.500 17v2.500h15V17"/>`,
  copy: svg`<path d="M9 9h11v11H9z"/><path d="M5.500 15H4V4h11v1.500"/>`,
  search: svg`<circle cx="11" cy="11" r="6.500"/><path d="m16 16 4.500 4.500"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.500 20.500c.8-4.300 3.500-6.500 7.500-6.500s6.700 2.200 7.500 6.500"/>`,
  again: svg`<path d="M19.500 11A7.500 7.500 0 1 0 18 16.500M19.500 5v6h-6"/>`,
  cross: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  lock: svg`<path d="M5.500 10.500h13V20h-13zM8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500"/>`,
  edit: svg`<path d="M4.500 19.500 5.500 15 16 4.500l3.500 3.500L9 18.500z"/>`,
  bin: svg`<path d="M4.500 7h15M9.500 7V4.500h5V7M6.500 7l1 13h9l1-13"/>`,
  bell: svg`<path d="M6.500 16.500v-6a5.500 5.500 0 0 1 11 0v6l1.500 1.500H5zM10 20.500h4"/>`,
};

export const icon = (name, size = 20) => html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24"
  aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.7"
  stroke-linecap="round" stroke-linejoin="round">${PATHS[name]}</svg>`;
