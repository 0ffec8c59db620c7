import { app, Menu } from 'electron';
import type { Application } from '../core/ports.ts';
import { menuTemplate } from './menu-template.ts';
import type { Requests } from './requests.ts';

/** Before the application is ready: otherwise Electron builds a menu of its own first, developer tools included. */
export function startWithoutMenu(): void {
  Menu.setApplicationMenu(null);
}

/** The menu bar in the language of the moment. A click shows the window and asks its page to carry the command out. */
export function installMenu(application: Application, { run }: Pick<Requests, 'run'>): void {
  const build = (): void => {
    const template = menuTemplate({ text: application.text(), platform: process.platform, packaged: app.isPackaged, run });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  build();
  let language = application.text().language;
  application.onEvent((event) => {
    if (event.name !== 'preferences.changed' || event.payload.language === language) return;
    language = event.payload.language;
    build();
  });
}
