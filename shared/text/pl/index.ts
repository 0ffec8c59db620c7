import app from './app.json' with { type: 'json' };
import phases from './phases.json' with { type: 'json' };
import wins from './wins.json' with { type: 'json' };
import talks from './talks.json' with { type: 'json' };
import welcome from './welcome.json' with { type: 'json' };
import sheetTemplates from './sheet-templates.json' with { type: 'json' };
import plans from './plans.json' with { type: 'json' };
import transitions from './transitions.json' with { type: 'json' };
import engagements from './engagements.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import expectations from './expectations.json' with { type: 'json' };
import exports from './exports.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import requests from './requests.json' with { type: 'json' };
import start from './start.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };
import clients from './clients.json' with { type: 'json' };
import absences from './absences.json' with { type: 'json' };
import holidays from './holidays.json' with { type: 'json' };
import clocks from './clocks.json' with { type: 'json' };
import interactions from './interactions.json' with { type: 'json' };
import imports from './imports.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import papers from './papers.json' with { type: 'json' };
import pipeline from './pipeline.json' with { type: 'json' };
import rhythm from './rhythm.json' with { type: 'json' };
import reminders from './reminders.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import trash from './trash.json' with { type: 'json' };
import audit from './audit.json' with { type: 'json' };
import messages from './messages.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };
import sheets from './sheets.json' with { type: 'json' };
import calls from './calls.json' with { type: 'json' };
import meetings from './meetings.json' with { type: 'json' };
import sales from './sales.json' with { type: 'json' };
import reach from './reach.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import copies from './copies.json' with { type: 'json' };
import browser from './browser.json' with { type: 'json' };
import tray from './tray.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };

export const pl = {
  app,
  documents,
  engagements,
  plans,
  sheetTemplates,
  transitions,
  welcome,
  talks,
  phases,
  wins,
  expectations,
  exports,
  errors,
  requests,
  start,
  today,
  clients,
  clocks,
  holidays,
  absences,
  interactions,
  imports,
  history,
  rhythm,
  reminders,
  reports,
  trash,
  audit,
  papers,
  pipeline,
  messages,
  services,
  templates,
  sheets,
  calls,
  meetings,
  sales,
  reach,
  settings,
  copies,
  browser,
  tray,
  ui,
};
