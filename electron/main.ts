import { homedir } from 'node:os';
import path from 'node:path';
import { app, session } from 'electron';
import { createApplication } from './core/application.ts';
import { dataFolder } from './core/data-folder.ts';
import { systemClock, systemTimers } from './core/system-clock.ts';
import { registerAppScheme, serveApp } from './desktop/app-protocol.ts';
import { scrubEnvironment } from './desktop/environment.ts';
import { connectIpc } from './desktop/ipc.ts';
import { rememberLaunch } from './desktop/launch.ts';
import { connectLifecycle } from './desktop/lifecycle.ts';
import { fileLog } from './desktop/log.ts';
import { installMenu, startWithoutMenu } from './desktop/menu.ts';
import { pageFor } from './desktop/page.ts';
import { portsOf } from './desktop/ports.ts';
import { openPreferences } from './desktop/preferences.ts';
import { createPresence } from './desktop/presence.ts';
import { requestsTo } from './desktop/requests.ts';
import { requireSandbox } from './desktop/sandbox.ts';
import { guardSession, installSecurity } from './desktop/security.ts';
import { sheetPrinter } from './desktop/sheet-printer.ts';
import { shippedFiles } from './desktop/shipped-files.ts';
import { failToStart, folderUnwritable, openOrExplain } from './desktop/start-failure.ts';
import { applyTheme, followTheme } from './desktop/theme.ts';
import { keepTitle } from './desktop/title.ts';
import { claimUserData } from './desktop/user-data.ts';
import { introduceToWindows } from './desktop/windows-identity.ts';
import { openMainWindow } from './desktop/window.ts';

scrubEnvironment(process.env);
if (process.platform === 'win32') introduceToWindows();
app.enableSandbox();
registerAppScheme();
startWithoutMenu();

const places = { platform: process.platform, env: process.env, home: homedir() };
const folder = dataFolder({ ...places, argv: process.argv });
const usual = app.isPackaged && folder === dataFolder({ ...places, argv: [] });
const launch = rememberLaunch(process.argv);
const claim = claimUserData(folder);
if (claim === 'second') app.quit();
else
  app
    .whenReady()
    .then(() => (claim === 'first' ? start() : failToStart(folderUnwritable(folder))))
    .catch((error: unknown) => failToStart(error));

function start(): void {
  requireSandbox();
  const files = shippedFiles(app.getAppPath());
  const page = pageFor({ packaged: app.isPackaged, rendererUrl: process.env['ELECTRON_RENDERER_URL'] });
  const log = fileLog({ folder: path.join(folder, 'logs'), clock: systemClock });
  const preferences = openPreferences(app.getPath('userData'), log);

  applyTheme(preferences.read().theme);
  installSecurity(page, log);
  guardSession(session.defaultSession, page);
  serveApp(files.renderer, log);

  // Its page loads in a process of its own while the practice file is opened here.
  const window = openMainWindow({ page, files, preferences, timers: systemTimers, log, hidden: launch.hidden() });
  const presence = createPresence({ window, files, preferences, launch, log, usual });
  const printer = sheetPrinter({ page, files, timers: systemTimers, log });
  const ports = portsOf({ ...presence, folder, files, window, log, sheetPrinter: printer });
  const application = openOrExplain(() => createApplication(ports), { language: preferences.read().language, log });
  if (!application) return;

  const requests = requestsTo(application, window, log);
  connectIpc(application, { window, printer }, page);
  const { stays } = presence.connect(application, requests);
  connectLifecycle({ application, window, requests, stays, log });
  installMenu(application, requests);
  followTheme(application, window);
  keepTitle(application, window, log);
  log.info('started', { version: app.getVersion(), platform: process.platform });
}
