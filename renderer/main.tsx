import './app/zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/api.ts';
import { bridgeTransport } from './api/bridge-transport.ts';
import { httpTransport, pageSecret } from './api/http-transport.ts';
import { httpUploads } from './api/uploads.ts';
import { App } from './app/App.tsx';
import { fetchParts } from './app/later.ts';
import { applyRememberedTheme } from './app/theme.ts';
import { features } from './features/features.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const bridge = bridgeTransport();
const secret = pageSecret();
const api = bridge ? createApi(bridge) : createApi(httpTransport({ secret }), httpUploads(secret));

applyRememberedTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App api={api} features={features} />
  </StrictMode>,
);
fetchParts();
