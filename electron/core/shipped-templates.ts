import type { Language } from '#shared/domain/language.ts';
import type { TemplateKind } from '#shared/domain/template.ts';
import letterEn from '#resources/templates/letter.en.json' with { type: 'json' };
import letterPl from '#resources/templates/letter.pl.json' with { type: 'json' };
import letterRu from '#resources/templates/letter.ru.json' with { type: 'json' };
import slotsEn from '#resources/templates/slots.en.json' with { type: 'json' };
import slotsPl from '#resources/templates/slots.pl.json' with { type: 'json' };
import slotsRu from '#resources/templates/slots.ru.json' with { type: 'json' };
import notForUsEn from '#resources/templates/not-for-us.en.json' with { type: 'json' };
import notForUsPl from '#resources/templates/not-for-us.pl.json' with { type: 'json' };
import notForUsRu from '#resources/templates/not-for-us.ru.json' with { type: 'json' };
import commitmentEn from '#resources/templates/commitment.en.json' with { type: 'json' };
import commitmentPl from '#resources/templates/commitment.pl.json' with { type: 'json' };
import commitmentRu from '#resources/templates/commitment.ru.json' with { type: 'json' };
import proposalEn from '#resources/templates/proposal.en.json' with { type: 'json' };
import proposalPl from '#resources/templates/proposal.pl.json' with { type: 'json' };
import proposalRu from '#resources/templates/proposal.ru.json' with { type: 'json' };
import quickQuestionEn from '#resources/templates/quick-question.en.json' with { type: 'json' };
import quickQuestionPl from '#resources/templates/quick-question.pl.json' with { type: 'json' };
import quickQuestionRu from '#resources/templates/quick-question.ru.json' with { type: 'json' };
import updateEn from '#resources/templates/update.en.json' with { type: 'json' };
import updatePl from '#resources/templates/update.pl.json' with { type: 'json' };
import updateRu from '#resources/templates/update.ru.json' with { type: 'json' };
import noNewsEn from '#resources/templates/no-news.en.json' with { type: 'json' };
import noNewsPl from '#resources/templates/no-news.pl.json' with { type: 'json' };
import noNewsRu from '#resources/templates/no-news.ru.json' with { type: 'json' };
import nextMeetingEn from '#resources/templates/next-meeting.en.json' with { type: 'json' };
import nextMeetingPl from '#resources/templates/next-meeting.pl.json' with { type: 'json' };
import nextMeetingRu from '#resources/templates/next-meeting.ru.json' with { type: 'json' };
import checkInEn from '#resources/templates/check-in.en.json' with { type: 'json' };
import checkInPl from '#resources/templates/check-in.pl.json' with { type: 'json' };
import checkInRu from '#resources/templates/check-in.ru.json' with { type: 'json' };
import firstFollowUpEn from '#resources/templates/first-follow-up.en.json' with { type: 'json' };
import firstFollowUpPl from '#resources/templates/first-follow-up.pl.json' with { type: 'json' };
import firstFollowUpRu from '#resources/templates/first-follow-up.ru.json' with { type: 'json' };
import easyWayBackEn from '#resources/templates/easy-way-back.en.json' with { type: 'json' };
import easyWayBackPl from '#resources/templates/easy-way-back.pl.json' with { type: 'json' };
import easyWayBackRu from '#resources/templates/easy-way-back.ru.json' with { type: 'json' };
import closingMessageEn from '#resources/templates/closing-message.en.json' with { type: 'json' };
import closingMessagePl from '#resources/templates/closing-message.pl.json' with { type: 'json' };
import closingMessageRu from '#resources/templates/closing-message.ru.json' with { type: 'json' };
import outOfHoursEn from '#resources/templates/out-of-hours.en.json' with { type: 'json' };
import outOfHoursPl from '#resources/templates/out-of-hours.pl.json' with { type: 'json' };
import outOfHoursRu from '#resources/templates/out-of-hours.ru.json' with { type: 'json' };
import calmEn from '#resources/templates/calm.en.json' with { type: 'json' };
import calmPl from '#resources/templates/calm.pl.json' with { type: 'json' };
import calmRu from '#resources/templates/calm.ru.json' with { type: 'json' };

/** The passages of every letter as they come with the program. */
export const SHIPPED: Readonly<Record<TemplateKind, Readonly<Record<Language, unknown>>>> = {
  letter: { en: letterEn, pl: letterPl, ru: letterRu },
  slots: { en: slotsEn, pl: slotsPl, ru: slotsRu },
  'not-for-us': { en: notForUsEn, pl: notForUsPl, ru: notForUsRu },
  commitment: { en: commitmentEn, pl: commitmentPl, ru: commitmentRu },
  proposal: { en: proposalEn, pl: proposalPl, ru: proposalRu },
  'quick-question': { en: quickQuestionEn, pl: quickQuestionPl, ru: quickQuestionRu },
  update: { en: updateEn, pl: updatePl, ru: updateRu },
  'no-news': { en: noNewsEn, pl: noNewsPl, ru: noNewsRu },
  'next-meeting': { en: nextMeetingEn, pl: nextMeetingPl, ru: nextMeetingRu },
  'check-in': { en: checkInEn, pl: checkInPl, ru: checkInRu },
  'first-follow-up': { en: firstFollowUpEn, pl: firstFollowUpPl, ru: firstFollowUpRu },
  'easy-way-back': { en: easyWayBackEn, pl: easyWayBackPl, ru: easyWayBackRu },
  'closing-message': { en: closingMessageEn, pl: closingMessagePl, ru: closingMessageRu },
  'out-of-hours': { en: outOfHoursEn, pl: outOfHoursPl, ru: outOfHoursRu },
  calm: { en: calmEn, pl: calmPl, ru: calmRu },
};
