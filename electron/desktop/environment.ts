/**
 * What somebody else's environment could change in our process or in one we start: code to load, certificates to trust,
 * certificates not to check, a log file with names in it (SEC-24). `ELECTRON_RENDERER_URL` is judged in page.ts.
 */
const FOREIGN = [
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_REPL_EXTERNAL_MODULE',
  'NODE_REDIRECT_WARNINGS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'NODE_V8_COVERAGE',
  'NODE_CONFIG',
  'NODE_CONFIG_DIR',
  'NODE_DEBUG',
  'SSLKEYLOGFILE',
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_NO_ASAR',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
];

export function scrubEnvironment(env: Record<string, string | undefined>): void {
  for (const name of FOREIGN) delete env[name];
}
