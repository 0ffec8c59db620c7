import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CallName, Input } from '#shared/contract/index.ts';
import type { paperCalls } from '#shared/contract/papers.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { png } from './pictures.ts';
import { MESSAGE_INPUTS } from './message-inputs.ts';
import type { TestCore } from './make-core.ts';

const LOGO = 'logo0123456789logo0123';

/** One well-formed input for every call about paper, with every text filled in. */
export const PAPER_INPUTS = {
  'papers.style': {},
  'papers.saveStyle': { phone: '+48 600 100 200', email: 'n@hale.example', website: 'hale.example', signature: 'Nora Hale', accent: 'teal' },
  'papers.setLogo': { file: LOGO },
  'papers.removeLogo': {},
  'papers.handOver': { sheet: { kind: 'message', messageId: 1 }, way: 'archive' },
  'papers.list': { clientId: 1 },
  'papers.job': { job: 'abcdefghij0123456789' },
  'papers.drawn': { job: 'abcdefghij0123456789' },
} satisfies { readonly [N in keyof typeof paperCalls]: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;

/** What must be so before a call about paper has something to do. */
export const PAPER_STEPS: Partial<Record<CallName, Step>> = {
  async 'papers.setLogo'(core) {
    const file = path.join(core.ports.paths.folder, 'logo.png');
    writeFileSync(file, png(12, 4));
    // The application shows hosts only how a file arrives; this one is there already.
    (core.application.files as DiskFileShelf).putBack(LOGO, { path: file, name: 'logo.png' });
  },
  'papers.handOver': (core) => core.call('messages.save', MESSAGE_INPUTS['messages.save']),
};
