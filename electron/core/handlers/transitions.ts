import type { HandlersOf } from '#shared/contract/index.ts';
import type { transitionCalls } from '#shared/contract/transitions.ts';
import { agree, announce } from '../plans/transition.ts';
import { transitionView } from '../plans/transition-view.ts';
import type { Practice } from './context.ts';

export function transitionHandlers(practice: Practice): HandlersOf<keyof typeof transitionCalls> {
  const { store } = practice;
  return {
    'transitions.ofEngagement': ({ engagementId }) => transitionView(practice, engagementId),
    'transitions.announce'({ engagementId }) {
      store.write((db) => announce(db, practice, engagementId));
      return {};
    },
    'transitions.agree'(input) {
      store.write((db) => agree(db, practice, input));
      return {};
    },
  };
}
