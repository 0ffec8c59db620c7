/**
 * What one can do from anywhere. The command palette, the shortcut sheet, the keyboard and the desktop's menu are all
 * made from this list; titles are `command.<id>` in shared/text. `Mod` is Ctrl, on macOS Cmd.
 */
export const COMMANDS = [
  { id: 'palette', keys: 'Mod+K', menu: 'file' },
  { id: 'capture', keys: 'Mod+Shift+L', menu: 'file' },
  { id: 'log', keys: 'Mod+L', menu: 'file' },
  { id: 'compose', keys: 'Mod+Shift+U', menu: 'file' },
  { id: 'enquiry', keys: 'Mod+E', menu: 'file' },
  { id: 'client-new', keys: 'Mod+N', menu: 'file' },
  { id: 'win', keys: null, menu: 'file' },
  { id: 'reminder-new', keys: null, menu: 'file' },
  { id: 'import', keys: 'Mod+I', menu: 'file' },
  { id: 'export', keys: null, menu: 'file' },
  { id: 'sample', keys: null, menu: 'file' },
  { id: 'settings', keys: 'Mod+,', menu: 'file' },
  { id: 'undo', keys: 'Mod+Z', menu: 'edit' },
  { id: 'redo', keys: 'Mod+Shift+Z', menu: 'edit' },
  { id: 'go-today', keys: 'Mod+1', menu: 'view' },
  { id: 'go-clients', keys: 'Mod+2', menu: 'view' },
  { id: 'go-pipeline', keys: 'Mod+3', menu: 'view' },
  { id: 'go-rhythm', keys: 'Mod+4', menu: 'view' },
  { id: 'go-engagements', keys: 'Mod+5', menu: 'view' },
  { id: 'go-reports', keys: 'Mod+6', menu: 'view' },
  { id: 'go-reminders', keys: 'Mod+7', menu: 'view' },
  { id: 'go-trash', keys: null, menu: 'view' },
  { id: 'go-back', keys: 'Alt+Left', menu: 'view' },
  { id: 'go-forward', keys: 'Alt+Right', menu: 'view' },
  { id: 'theme', keys: 'Mod+Shift+D', menu: 'view' },
  { id: 'shortcuts', keys: '?', menu: 'help' },
  { id: 'data-folder', keys: null, menu: 'help' },
] as const satisfies readonly { id: string; keys: string | null; menu: 'file' | 'edit' | 'view' | 'help' }[];

export type CommandId = (typeof COMMANDS)[number]['id'];
export const COMMAND_IDS = COMMANDS.map((command) => command.id);
