import type { HandlersOf } from '#shared/contract/index.ts';
import type { talkCalls } from '#shared/contract/talks.ts';
import { holdTalk, saveTalk, talkView } from '../plans/talk.ts';
import type { Practice } from './context.ts';

export function talkHandlers(practice: Practice): HandlersOf<keyof typeof talkCalls> {
  const { store } = practice;
  return {
    'talks.ofEngagement': ({ engagementId }) => talkView(practice, engagementId),
    'talks.save': (input) => {
      store.write((db) => void saveTalk(db, practice, input));
      return {};
    },
    'talks.hold': (input) => {
      store.write((db) => holdTalk(db, practice, input));
      return {};
    },
  };
}
